package it.rer.portico.platform.bulkhead;

/** The bulkhead of services that store what citizens send. */
public class CitizensBulkhead extends BulkheadInterceptor {

    /** Created by the container. */
    public CitizensBulkhead() {
        super(Lane.CITIZENS);
    }
}
