package it.rer.portico.web.platform.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A JSON response to one of our scripts. */
public record JsonAnswer(int status, JsonObject body) {

    /**
     * An error.
     *
     * @param message for the reader, shown by the scripts as it is
     */
    public static JsonAnswer fault(int status, String message) {
        return new JsonAnswer(
                status, Json.createObjectBuilder().add("fault", message).build());
    }

    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
