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

/**
 * The HTTP client that fetches the portal's template, with limits on time and size. It follows redirects only to the portal's own hosts.
 */
final class PortalClient {

    /** Largest size of a template, in bytes. */
    static final int MOST_BYTES = 256 * 1024;

    private static final int MOST_REDIRECTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    /**
     * The portal's response.
     *
     * @param status 200, 304 or 410
     * @param address from which the response came, after redirects
     * @param validators header fields of the next conditional request (RFC 9110, section 13.1)
     * @param html body of a 200; else empty
     */
    record Answer(int status, URI address, Map<String, String> validators, String html) {}

    private final Origins hosts;
    private final Duration patience;
    private final HttpClient client;

    /**
     * @param hosts origins to which a redirect may lead, besides that of the request
     * @param patience time limit of one request, to the last byte of the response
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
     * @param validators header fields for a conditional request; empty if no template is known
     * @throws TemplateException if the portal does not respond, responds with another status, or does not send HTML in UTF-8
     */
    Answer ask(URI address, Map<String, String> validators) throws TemplateException {
        var current = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            var response = send(current, validators);
            if (!REDIRECTS.contains(response.statusCode())) {
                return answer(current, response);
            }
            current = target(address, current, response.headers());
        }
        throw new TemplateException("it is redirected more than " + MOST_REDIRECTS + " times");
    }

    private HttpResponse<byte[]> send(URI address, Map<String, String> validators) throws TemplateException {
        var request = HttpRequest.newBuilder(address)
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

    private URI target(URI asked, URI from, HttpHeaders headers) throws TemplateException {
        try {
            var target = from.resolve(headers.firstValue("Location").orElse(""));
            var address = target.toString();
            if (hosts.allowAddress(address) || Origins.isSame(address, asked.toString())) {
                return target;
            }
            throw new TemplateException("it is redirected to " + address + ", which is no host of the portal");
        } catch (IllegalArgumentException malformed) {
            throw new TemplateException("it is redirected to no address");
        }
    }

    private static Answer answer(URI address, HttpResponse<byte[]> response) throws TemplateException {
        var headers = response.headers();
        return switch (response.statusCode()) {
            case 200 -> new Answer(200, address, validators(headers), html(headers, response.body()));
            case 304, 410 -> new Answer(response.statusCode(), address, Map.of(), "");
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
