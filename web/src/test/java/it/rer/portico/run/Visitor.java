package it.rer.portico.run;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A browser without scripts: a citizen's, who has no cookies to keep, or an editor's. */
final class Visitor {

    private final HttpClient client;
    private final String site;

    private Visitor(String site, HttpClient.Redirect redirects) {
        this.site = site;
        client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(redirects)
                .build();
    }

    /** Somebody who sees redirects as they are. */
    static Visitor citizen(String site) {
        return new Visitor(site, HttpClient.Redirect.NEVER);
    }

    /** Somebody at the desk. */
    static Visitor editor(String site, String login, String password) throws IOException, InterruptedException {
        var visitor = new Visitor(site, HttpClient.Redirect.NORMAL);
        visitor.press("/redazione/accesso?language=it", "main form", Map.of("login", login, "password", password));
        return visitor;
    }

    HttpResponse<String> get(String place) throws IOException, InterruptedException {
        return send(request(place).GET());
    }

    HttpResponse<String> post(String place, Map<String, String> form) throws IOException, InterruptedException {
        return send(request(place)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", site)
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")))));
    }

    /** Opens a screen, fills one of its forms and sends it; a button that is pressed is named as a field. */
    Document press(String place, String form, Map<String, String> values) throws IOException, InterruptedException {
        var opened = get(place);
        var screen = Jsoup.parse(opened.body(), site + place);
        var element = (FormElement) screen.selectFirst(form);
        if (element == null) {
            throw new IOException(place + " has no " + form + ": " + opened.statusCode());
        }
        var buttons = element.select("button, input[type=submit]").eachAttr("name");
        var sent = new LinkedHashMap<String, String>();
        element.formData().stream()
                .filter(field -> !buttons.contains(field.key()))
                .forEach(field -> sent.put(field.key(), field.value()));
        sent.putAll(values);
        var action = URI.create(element.absUrl("action"));
        var answer = post(action.getRawPath() + (action.getRawQuery() == null ? "" : "?" + action.getRawQuery()), sent);
        return Objects.requireNonNull(Jsoup.parse(answer.body(), site + place));
    }

    private HttpRequest.Builder request(String place) {
        return HttpRequest.newBuilder(URI.create(site + place)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
