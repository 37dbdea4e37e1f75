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
 * A request whose parameters we read ourselves, within limits ({@link FormGate}). The container is never asked for one: it would read the
 * whole body, into files where it has parts, and each has its own limits and its own fault when they are exceeded.
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

    /** The request as it was admitted; itself if it never came to the gate. For those to whom the container hands what it received. */
    public static HttpServletRequest of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof FormRequest admitted ? admitted : request;
    }

    /** Whether a request has come through the gate. */
    public static boolean isAdmitted(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof FormRequest;
    }

    /** Reads the body, which is as long as the request says, and no longer than the limit; the second time it has been read. */
    void readBody() throws BadFormException {
        if (bodyRead) {
            return;
        }
        bodyRead = true;
        try {
            if (FormGate.holdsFiles(this)) {
                readParts();
            } else {
                readEncoded();
            }
        } catch (IllegalStateException e) {
            // What the specification has a container say where a limit is exceeded.
            throw new BadFormException(SC_REQUEST_ENTITY_TOO_LARGE, "parts");
        } catch (IOException | ServletException | RuntimeException e) {
            // What containers say if it ends too soon, or is not what its type promises.
            throw new BadFormException(SC_BAD_REQUEST, "body");
        }
        parameters = read.asMap();
    }

    private void readEncoded() throws BadFormException, IOException {
        int length = Math.toIntExact(getContentLengthLong());
        var body = getInputStream().readNBytes(length);
        if (body.length < length) {
            throw new BadFormException(SC_BAD_REQUEST, "less than was announced");
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

    /** Deletes what came with it: containers keep it in files, and some of them for ever. */
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
