package it.rer.portico.platform.bulkhead;

/** The bulkhead of services for what citizens send. */
public class CitizensBulkhead extends BulkheadInterceptor {

    public CitizensBulkhead() {
        super(Lane.CITIZENS);
    }
}
