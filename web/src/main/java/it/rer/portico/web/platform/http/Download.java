package it.rer.portico.web.platform.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A file that browsers store instead of showing it (RFC 6266).
 *
 * @param name for the stored file, of ASCII letters, digits, full stops and hyphens
 * @param type of its content, as HTTP names it
 */
public record Download(String name, String type) {

    /** Sends it as the whole answer. */
    public void send(byte[] content, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + '"');
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
