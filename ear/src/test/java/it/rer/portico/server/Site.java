package it.rer.portico.server;

import it.rer.portico.appserver.ApplicationServer;
import it.rer.portico.appserver.Folders;
import it.rer.portico.appserver.Ports;
import it.rer.portico.appserver.PostgreSql;
import it.rer.portico.appserver.Setup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The deployed site, accessed from outside over HTTP, and the database behind it. */
public final class Site implements AutoCloseable {

    /** The demo page that most tests request, in Italian and English. */
    public static final String ITALIAN = "/it/relazioni-internazionali/attivita-internazionali";

    public static final String ENGLISH = "/en/international-relations/international-activities";
    public static final String RATING = "/portlets/rating" + ITALIAN;

    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofMinutes(1))
            .build();
    private final PostgreSql database;
    private final ApplicationServer server;
    private final int portalPort;
    private final int foreignPort;
    private final int proxyPort;
    private final Portal portal = new Portal();
    private final ServerSocket hangingProxy = hanging();
    private final Mailbox mailbox;

    private Site(PostgreSql database) {
        this.database = database;
        portalPort = Ports.free();
        foreignPort = Ports.free();
        proxyPort = Ports.free();
        mailbox = new Mailbox(Ports.free());
        var proxies = "http://127.0.0.1:" + proxyPort + ",http://127.0.0.1:" + hangingProxy.getLocalPort();
        var setup = Setup.demo(database)
                .with(TemplatePortal.options(portalPort))
                .with(portal.options(foreignPort))
                .with(mailbox.options())
                .with(Map.of("PORTICO_PURGE_ADDRESSES", proxies));
        server = ApplicationServer.of(serverName(), setup);
    }

    /** The configured budget of ratings of one sender per hour. */
    static final int SENDER_HOURLY = 200;

    /** Starts everything; takes about a minute. */
    static Site start() {
        var database = new PostgreSql(Folders.build().resolve("postgresql"));
        var site = new Site(database);
        Runtime.getRuntime().addShutdownHook(new Thread(site::close, "end of the site"));
        try {
            site.server.install();
            site.portal.open(site);
            return site;
        } catch (RuntimeException e) {
            site.close();
            throw e;
        }
    }

    /** The name of the server that this run tests. */
    static String serverName() {
        return System.getProperty("server.name", "payara-server");
    }

    public PostgreSql database() {
        return database;
    }

    public ApplicationServer server() {
        return server;
    }

    /** The port from which the server fetches the host template ({@link TemplatePortal}). */
    int portalPort() {
        return portalPort;
    }

    /** A port whose pages may embed our blocks. Nothing listens there unless a test does. */
    public int foreignPort() {
        return foreignPort;
    }

    /** The portal whose pages include our blocks. */
    public Portal portal() {
        return portal;
    }

    /**
     * The port of a cache to which the site sends purges. Nothing listens there unless a test starts one. A second configured cache accepts
     * connections and never answers. Neither may affect other tests.
     */
    public int proxyPort() {
        return proxyPort;
    }

    /** The mail server that receives the site's e-mails. */
    Mailbox mailbox() {
        return mailbox;
    }

    private static ServerSocket hanging() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With scheme and port, without a slash at the end. */
    public String address() {
        return server.address();
    }

    /**
     * Sends a GET request; redirects are not followed.
     *
     * @param headers names and values in turn
     */
    public Answer get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    /** Sends a request with another method, without a body. */
    public Answer ask(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(Duration.ofMinutes(2))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts a form from a new IP address, as a browser without JavaScript does. */
    public Answer post(String path, Map<String, String> form, String... headers) {
        return post(Wire.newAddress(), path, form, headers);
    }

    /** Posts a form from an address in 127.0.0.0/8. */
    public Answer post(InetAddress from, String path, Map<String, String> form, String... headers) {
        return send(from, "POST", path, encoded(form).getBytes(StandardCharsets.US_ASCII), headers);
    }

    /** Sends a body, as a URL-encoded form unless a header gives another content type. */
    Answer send(InetAddress from, String method, String path, byte[] body, String... headers) {
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port()
                + "\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n");
        boolean typed = false;
        for (int i = 0; i < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
            typed |= headers[i].equalsIgnoreCase("Content-Type");
        }
        if (!typed) {
            head.append("Content-Type: " + FORM + "\r\n");
        }
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return Wire.send(server.port(), from, request.toByteArray());
    }

    /** Sends a request byte for byte. */
    Answer raw(byte[] request) {
        return Wire.send(server.port(), Wire.newAddress(), request);
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try (hangingProxy;
                database;
                portal;
                mailbox) {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
