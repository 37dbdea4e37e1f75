package it.rer.portico.platform.bulkhead;

/** The bulkhead of services for the desk, sign-in and previews. */
public class DeskBulkhead extends BulkheadInterceptor {

    /** Created by the container. */
    public DeskBulkhead() {
        super(Lane.DESK);
    }
}
