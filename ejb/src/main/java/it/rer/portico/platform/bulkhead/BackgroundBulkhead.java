package it.rer.portico.platform.bulkhead;

/** The bulkhead of services that no request waits for. It limits nobody, and marks the call as admitted. */
public class BackgroundBulkhead extends BulkheadInterceptor {

    /** Created by the container. */
    public BackgroundBulkhead() {
        super(Lane.BACKGROUND);
    }
}
