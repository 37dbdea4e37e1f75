package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Plays an editor's browser without JavaScript: opens screens of the desk, fills in forms and presses buttons. */
public final class DeskClient {

    private static final String SIGN_IN = "/redazione/accesso?language=it";
    private static final String VIEW_STATE = "jakarta.faces.ViewState=";

    private final Site site;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Answer last;

    private DeskClient(Site site) {
        this.site = site;
    }

    /** Signs in. */
    public static DeskClient of(Site site, String login) {
        var client = new DeskClient(site);
        client.open(SIGN_IN);
        client.send("main form", Map.of("login", login, "password", TestEditors.PASSWORD), "");
        assertThat(client.last.status()).as("signed in").isEqualTo(200);
        return client;
    }

    /** Opens a screen; redirects are followed. */
    public Document open(String path) {
        receive(site.get(path, "Cookie", cookieHeader()));
        return document();
    }

    /** Sends a request as a script of a screen does, without a body. */
    Answer ask(String method, String path, String... headers) {
        var all = new ArrayList<>(List.of("Cookie", cookieHeader(), "Origin", site.address()));
        all.addAll(List.of(headers));
        return site.send(Wire.newAddress(), method, path, new byte[0], all.toArray(String[]::new));
    }

    /** The last response. */
    public Answer last() {
        return last;
    }

    /** The document of the last response, which must be a screen. */
    public Document document() {
        var document = last.html();
        document.setBaseUri(site.address() + "/redazione/");
        return document;
    }

    /**
     * Fills in a form of the last response and presses one of its buttons.
     *
     * @param values by name of the field; other fields keep the values of the screen
     * @param button the name of the button, or of another control to send with the form; empty for none
     */
    public Document send(String form, Map<String, String> values, String button) {
        return send(document(), form, values, button);
    }

    /** The same with a form of an earlier response, as from another tab or after the back button. */
    Document send(Document from, String form, Map<String, String> values, String button) {
        receive(post(path(from, form), fields(from, form, values, button), site.address()));
        return document();
    }

    /** Sends a form from a page of another origin, with the editor's cookies (CSRF). */
    Answer sendFrom(String origin, Document from, String form, String button) {
        return post(path(from, form), fields(from, form, Map.of(), button), origin);
    }

    /** Sends a form from our own origin without a view state. */
    Answer sendWithoutState(Document from, String form, String button) {
        var sent = fields(from, form, Map.of(), button).stream()
                .filter(field -> !field.startsWith(VIEW_STATE))
                .toList();
        return post(path(from, form), sent, site.address());
    }

    private static FormElement form(Document document, String form) {
        return (FormElement) Objects.requireNonNull(document.selectFirst(form), form);
    }

    private static String path(Document from, String form) {
        var action = URI.create(form(from, form).attr("action"));
        return action.getRawPath() + (action.getRawQuery() == null ? "" : "?" + action.getRawQuery());
    }

    private static List<String> fields(Document from, String form, Map<String, String> values, String button) {
        var element = form(from, form);
        var sent = new ArrayList<String>();
        var buttons = element.select("button, input[type=submit]").eachAttr("name");
        element.formData().forEach(field -> {
            if (!values.containsKey(field.key()) && !buttons.contains(field.key())) {
                sent.add(pair(field.key(), field.value()));
            }
        });
        values.forEach((name, value) -> sent.add(pair(name, value)));
        if (!button.isEmpty()) {
            sent.add(pair(button, "x"));
        }
        return sent;
    }

    /** Uploads a file to the library, as the script of its screen does. */
    Answer upload(String name, byte[] content) {
        var boundary = "end-of-the-part";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return site.send(
                Wire.newAddress(),
                "POST",
                "/redazione/file/carica",
                body.toByteArray(),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary,
                "X-Requested-With",
                "fetch",
                "Cookie",
                cookieHeader(),
                "Origin",
                site.address());
    }

    /** Sends a form with a file by one of its buttons. */
    Document sendFile(String form, String input, String name, byte[] content, String button) {
        var boundary = "end-of-the-part";
        var body = new ByteArrayOutputStream();
        for (var pair : fields(document(), form, Map.of(), button)) {
            var field = pair.split("=", 2);
            if (field[0].equals(input)) {
                continue;
            }
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                            + URLDecoder.decode(field[0], StandardCharsets.UTF_8) + "\"\r\n\r\n"
                            + URLDecoder.decode(field[1], StandardCharsets.UTF_8) + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + input + "\"; filename=\""
                        + name + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        receive(site.send(
                Wire.newAddress(),
                "POST",
                path(document(), form),
                body.toByteArray(),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary,
                "Cookie",
                cookieHeader(),
                "Origin",
                site.address()));
        return document();
    }

    private Answer post(String path, List<String> pairs, String origin) {
        return site.send(
                Wire.newAddress(),
                "POST",
                path,
                String.join("&", pairs).getBytes(StandardCharsets.US_ASCII),
                "Cookie",
                cookieHeader(),
                "Origin",
                origin);
    }

    private void receive(Answer answer) {
        last = answer;
        storeCookies(answer);
        for (int i = 0; i < 5 && List.of(302, 303).contains(last.status()); i++) {
            var target = URI.create(last.required("Location"));
            last = site.get(
                    target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()),
                    "Cookie",
                    cookieHeader());
            storeCookies(last);
        }
    }

    private void storeCookies(Answer answer) {
        answer.header("Set-Cookie").ifPresent(header -> {
            for (var cookie : header.split(", (?=[^;,]+=)", -1)) {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0].strip(), pair[1]);
            }
        });
    }

    /** The value of the Cookie header. */
    String cookies() {
        return cookieHeader();
    }

    private String cookieHeader() {
        return cookies.isEmpty()
                ? "none=1"
                : cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
