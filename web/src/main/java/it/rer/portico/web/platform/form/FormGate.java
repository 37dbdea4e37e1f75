package it.rer.portico.web.platform.form;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks at every request that brings parameters before anything reads them: by its head alone, then, where it is a form that may come in, by
 * its body. What is refused is refused with a status and our page for it, and leaves no trace in the log.
 *
 * <p>Requests come here from every servlet of ours, and those to the desk from its own gate, which asks in between who sends them.
 */
public final class FormGate {

    private static final String ENCODED = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";
    private static final int OK = 0;

    /** Says that a request is not taken. */
    @FunctionalInterface
    public interface Refusal {

        /** @param status of the answer: 400 or another of RFC 9110, section 15.5 */
        void send(int status) throws ServletException, IOException;
    }

    private FormGate() {}

    /**
     * Looks at what a request says of itself, and reads its query. The body stays unread.
     *
     * @return the request, with the parameters of its query; empty if it was refused, and the answer has said so
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
     * Reads the form that an admitted request brings, if it brings one.
     *
     * @return whether it can be taken; if not, the answer has said why
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
        if (!type(request).equals(ENCODED) && !(limits.files() && holdsFiles(request))) {
            return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
        }
        return request.getContentLengthLong() > limits.bytes() ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : OK;
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    static boolean holdsFiles(HttpServletRequest request) {
        return type(request).equals(MULTIPART);
    }

    /** The media type without its parameters; our forms are UTF-8 whatever they say. */
    private static String type(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null) {
            return "";
        }
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
