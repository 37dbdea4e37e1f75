package it.rer.portico.web.platform.form;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks every request with parameters before anything reads them: first its headers and query, then, if it is an acceptable form, its
 * body. A refused request gets a 4xx status with our page for it, and is not logged.
 *
 * <p>Servlets call both steps in turn. The gate of the desk checks between them who sends the request, so that no body of a stranger is
 * read.
 */
public final class FormGate {

    private static final String ENCODED = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";
    private static final int OK = 0;

    /** Answers a refused request. */
    @FunctionalInterface
    public interface Refusal {

        /** @param status of the response: 400 or another of RFC 9110, section 15.5 */
        void send(int status) throws ServletException, IOException;
    }

    private FormGate() {}

    /**
     * Checks the headers of a request and reads its query. The body stays unread.
     *
     * @return the request with the parameters of its query; empty if it was refused, which {@code refusal} has answered
     */
    public static Optional<FormRequest> admit(HttpServletRequest request, FormLimits limits, Refusal refusal)
            throws ServletException, IOException {
        int status = status(request, limits);
        if (status != OK) {
            refusal.send(status);
            return Optional.empty();
        }
        try {
            return Optional.of(new FormRequest(request, limits));
        } catch (BadFormException e) {
            refusal.send(e.status());
            return Optional.empty();
        }
    }

    /**
     * Reads the body of an admitted request, if it is a form.
     *
     * @return whether it was acceptable; if not, {@code refusal} has answered
     */
    public static boolean read(FormRequest request, Refusal refusal) throws ServletException, IOException {
        if (!isForm(request)) {
            return true;
        }
        try {
            request.readBody();
            return true;
        } catch (BadFormException e) {
            refusal.send(e.status());
            return false;
        }
    }

    private static int status(HttpServletRequest request, FormLimits limits) {
        var query = request.getQueryString();
        if (query != null && query.length() > FormLimits.QUERY) {
            return HttpServletResponse.SC_REQUEST_URI_TOO_LONG;
        }
        if (!isForm(request)) {
            return OK;
        }
        if (request.getContentLengthLong() < 0) {
            return HttpServletResponse.SC_LENGTH_REQUIRED;
        }
        if (!type(request).equals(ENCODED) && !(limits.files() && hasFiles(request))) {
            return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
        }
        return request.getContentLengthLong() > limits.bytes() ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : OK;
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    static boolean hasFiles(HttpServletRequest request) {
        return type(request).equals(MULTIPART);
    }

    /** The media type without its parameters: our forms are UTF-8, whatever charset it names. */
    private static String type(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null) {
            return "";
        }
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
