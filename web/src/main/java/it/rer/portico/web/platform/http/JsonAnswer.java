package it.rer.portico.web.platform.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a script of ours is answered. */
public record JsonAnswer(int status, JsonObject body) {

    /** @param message for a person; the scripts show it as it is */
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
