package it.rer.portico.web.platform.form;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

/**
 * A request whose parameters we parse ourselves, within limits ({@link FormGate}). The container is never asked for a parameter: it would
 * read the whole body, into files if it has parts, and containers differ in their limits and in how they fail.
 */
public final class FormRequest extends HttpServletRequestWrapper {

    private static final String ATTRIBUTE = FormRequest.class.getName();

    private static final Leftovers LEFTOVERS = new Leftovers();

    private final FormLimits limits;
    private final FormParameters read;
    private Map<String, String[]> parameters;
    private List<Part> parts = List.of();
    private boolean bodyRead;
    private boolean reading;

    /** Reads the query. */
    FormRequest(HttpServletRequest request, FormLimits limits) throws BadFormException {
        super(request);
        this.limits = limits;
        this.read = new FormParameters(limits);
        var query = request.getQueryString();
        if (query != null) {
            read.addEncoded(query.getBytes(StandardCharsets.UTF_8));
        }
        parameters = read.asMap();
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The admitted request behind a request that the container passes on; the request itself if it did not pass the gate. */
    public static HttpServletRequest of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof FormRequest admitted ? admitted : request;
    }

    /** Whether a request has passed the gate. */
    public static boolean isAdmitted(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof FormRequest;
    }

    /** Reads the body up to its declared length, which the gate has checked against the limit. Does nothing when called again. */
    void readBody() throws BadFormException {
        if (bodyRead) {
            return;
        }
        bodyRead = true;
        try {
            if (FormGate.hasFiles(this)) {
                readParts();
            } else {
                readEncoded();
            }
        } catch (IllegalStateException e) {
            // The specification has the container throw this if a limit is exceeded.
            throw new BadFormException(SC_REQUEST_ENTITY_TOO_LARGE, "parts");
        } catch (IOException | ServletException | RuntimeException e) {
            // Containers throw these if the body ends early or does not match its type.
            throw new BadFormException(SC_BAD_REQUEST, "body");
        }
        parameters = read.asMap();
    }

    private void readEncoded() throws BadFormException, IOException {
        int length = Math.toIntExact(getContentLengthLong());
        var body = getInputStream().readNBytes(length);
        if (body.length < length) {
            throw new BadFormException(SC_BAD_REQUEST, "shorter than its Content-Length");
        }
        read.addEncoded(body);
    }

    private void readParts() throws BadFormException, IOException, ServletException {
        LEFTOVERS.begin();
        reading = true;
        boolean whole = false;
        try {
            parts = List.copyOf(super.getParts());
            whole = true;
        } finally {
            if (!whole) {
                LEFTOVERS.note();
            }
        }
        readTexts();
    }

    private void readTexts() throws BadFormException, IOException {
        for (var part : parts) {
            var file = part.getSubmittedFileName();
            if (file == null) {
                if (part.getSize() > FormLimits.MEDIUM.bytes()) {
                    throw new BadFormException(SC_REQUEST_ENTITY_TOO_LARGE, "a text");
                }
                read.add(part.getName(), FormParameters.text(ByteBuffer.wrap(bytes(part))));
            } else if (file.indexOf('\0') >= 0) {
                throw new BadFormException(SC_BAD_REQUEST, "NUL");
            }
        }
        if (parts.size() > limits.parameters()) {
            throw new BadFormException(SC_REQUEST_ENTITY_TOO_LARGE, "parts");
        }
    }

    private static byte[] bytes(Part part) throws IOException {
        try (var content = part.getInputStream()) {
            return content.readAllBytes();
        }
    }

    /** Deletes the uploaded parts: containers store them in files, which some never delete. */
    public void discard() {
        for (var part : parts) {
            try {
                part.delete();
            } catch (IOException e) {
                LEFTOVERS.note();
            }
        }
        if (reading) {
            reading = false;
            LEFTOVERS.end(getServletContext());
        }
    }

    @Override
    public String getParameter(String name) {
        var all = parameters.get(name);
        return all == null ? null : all[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        var all = parameters.get(name);
        return all == null ? null : all.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Part getPart(String name) {
        return parts.stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<Part> getParts() {
        return parts;
    }
}
