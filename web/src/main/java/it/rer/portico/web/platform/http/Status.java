package it.rer.portico.web.platform.http;

/** Status codes that the Servlet API has no name for. */
public final class Status {

    /** What was sent is understood and cannot be taken (RFC 9110, section 15.5.21). */
    public static final int UNPROCESSABLE = 422;

    /** Too much was sent in too short a time (RFC 6585, section 4). */
    public static final int TOO_MANY_REQUESTS = 429;

    private Status() {}
}
