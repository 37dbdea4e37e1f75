package it.rer.portico.bulkhead;

/** The bulkhead of services for what citizens send. */
public class CitizensBulkhead extends BulkheadInterceptor {

    public CitizensBulkhead() {
        super(Lane.CITIZENS);
    }
}
