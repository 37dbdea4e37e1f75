package it.rer.portico.platform.bulkhead;

/** The bulkhead of services for the desk, sign-in and previews. */
public class DeskBulkhead extends BulkheadInterceptor {

    public DeskBulkhead() {
        super(Lane.DESK);
    }
}
