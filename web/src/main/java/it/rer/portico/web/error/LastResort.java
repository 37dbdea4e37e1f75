package it.rer.portico.web.error;

import it.rer.portico.web.platform.http.FinishedPage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A static error page for when no view can be rendered: the views themselves fail, or the server has not started Faces yet. */
final class LastResort {

    private static final String PAGE = "<!DOCTYPE html><html lang=\"it\"><head><meta charset=\"UTF-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Il sito non è disponibile</title></head><body>"
            + "<main><h1>Il sito non è disponibile in questo momento</h1><p>Riprova tra qualche minuto.</p>"
            + "<div lang=\"en\"><h2>The site is not available right now</h2><p>Please try again in a few minutes.</p></div></main></body></html>";

    private LastResort() {}

    static void send(int status, HttpServletResponse response) throws IOException {
        var bytes = PAGE.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Cache-Control", FinishedPage.NEVER);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
