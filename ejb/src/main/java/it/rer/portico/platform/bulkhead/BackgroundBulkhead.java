package it.rer.portico.platform.bulkhead;

/** The bulkhead of services for what no request waits for; it takes no room from anybody. */
public class BackgroundBulkhead extends BulkheadInterceptor {

    public BackgroundBulkhead() {
        super(Lane.BACKGROUND);
    }
}
