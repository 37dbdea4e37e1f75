package it.rer.portico.web.frame.template;

import it.rer.portico.web.platform.origin.Origins;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Asks the portal for its template: within a time, up to a size, and led on by redirects to hosts of the portal's only. */
final class PortalClient {

    /** Bytes of a template. */
    static final int MOST_BYTES = 256 * 1024;

    private static final int MOST_REDIRECTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    /**
     * What the portal answered.
     *
     * @param status 200, 304 or 410
     * @param address where the answer came from, after redirects
     * @param validators header fields with which to ask whether the template has changed (RFC 9110, section 13.1)
     * @param html of a 200; else empty
     */
    record Answer(int status, URI address, Map<String, String> validators, String html) {}

    private final Origins hosts;
    private final Duration patience;
    private final HttpClient client;

    /**
     * @param hosts to which a redirect may lead, besides the one that was asked
     * @param patience for one answer, from the asking to its last byte
     */
    PortalClient(Origins hosts, Duration patience) {
        this.hosts = hosts;
        this.patience = patience;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /**
     * @param validators of the template that is known; empty if none is
     * @throws TemplateException if the portal does not answer, answers with another status, or sends no HTML in UTF-8
     */
    Answer ask(URI address, Map<String, String> validators) throws TemplateException {
        var place = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            var response = send(place, validators);
            if (!REDIRECTS.contains(response.statusCode())) {
                return answer(place, response);
            }
            place = target(address, place, response.headers());
        }
        throw new TemplateException("it is redirected more than " + MOST_REDIRECTS + " times");
    }

    private HttpResponse<byte[]> send(URI place, Map<String, String> validators) throws TemplateException {
        var request = HttpRequest.newBuilder(place)
                .header("Accept", "text/html")
                .header("User-Agent", "Portico")
                .timeout(patience);
        validators.forEach(request::header);
        var exchange = client.sendAsync(request.build(), head -> new BoundedBody(MOST_BYTES));
        try {
            return exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            var message = e.getCause().getMessage();
            throw new TemplateException(
                    message == null ? e.getCause().getClass().getSimpleName() : message);
        } catch (TimeoutException e) {
            throw new TemplateException("it did not come within " + patience.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TemplateException("the server is stopping");
        } finally {
            exchange.cancel(true);
        }
    }

    private URI target(URI asked, URI place, HttpHeaders headers) throws TemplateException {
        try {
            var target = place.resolve(headers.firstValue("Location").orElse(""));
            var address = target.toString();
            if (hosts.allowAddress(address) || Origins.isSame(address, asked.toString())) {
                return target;
            }
            throw new TemplateException("it is redirected to " + address + ", which is no host of the portal");
        } catch (IllegalArgumentException malformed) {
            throw new TemplateException("it is redirected to no address");
        }
    }

    private static Answer answer(URI place, HttpResponse<byte[]> response) throws TemplateException {
        var headers = response.headers();
        return switch (response.statusCode()) {
            case 200 -> new Answer(200, place, validators(headers), html(headers, response.body()));
            case 304, 410 -> new Answer(response.statusCode(), place, Map.of(), "");
            default -> throw new TemplateException("the portal answers " + response.statusCode());
        };
    }

    private static Map<String, String> validators(HttpHeaders headers) {
        return headers.firstValue("ETag")
                .map(tag -> Map.of("If-None-Match", tag))
                .or(() -> headers.firstValue("Last-Modified").map(date -> Map.of("If-Modified-Since", date)))
                .orElse(Map.of());
    }

    private static String html(HttpHeaders headers, byte[] body) throws TemplateException {
        var type = headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("text/html")) {
            throw new TemplateException("it is not text/html, but '" + type + "'");
        }
        var coding = headers.firstValue("Content-Encoding").orElse("identity");
        if (!coding.equals("identity")) {
            throw new TemplateException("it is sent compressed, which was not asked for");
        }
        var charset = CHARSET.matcher(type);
        Optional<String> other = charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
        if (other.filter(name -> !name.equals("utf-8")).isPresent()) {
            throw new TemplateException("it is not in UTF-8, but in " + other.get());
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new TemplateException("its bytes are not UTF-8");
        }
    }
}
