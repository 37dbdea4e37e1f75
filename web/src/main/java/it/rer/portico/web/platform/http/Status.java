package it.rer.portico.web.platform.http;

/** HTTP status codes that are missing in the Servlet API. */
public final class Status {

    /** Unprocessable Content: the form was understood but contains errors (RFC 9110, section 15.5.21). */
    public static final int UNPROCESSABLE = 422;

    /** Too Many Requests (RFC 6585, section 4). */
    public static final int TOO_MANY_REQUESTS = 429;

    private Status() {}
}
