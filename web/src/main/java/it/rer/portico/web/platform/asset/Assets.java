package it.rer.portico.web.platform.asset;

import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.http.FinishedPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The static files of pages: styles, scripts, fonts, icons, images. Each is served under a name that contains a fingerprint of its content,
 * and so may be cached for a year; changed content gets a new name.
 *
 * <p>{@code files/index.txt} lists the files. A file that refers to another ({@code asset:…} in a style sheet) must come after it. Of the
 * scripts it lists only those that pages load; each is joined with the modules that it imports ({@link JoinedScript}).
 */
@ApplicationScoped
public class Assets {

    /** The path below which assets are served. */
    public static final String FOLDER = "/assets/";

    private static final Pattern REFERENCE = Pattern.compile("asset:([\\w./-]+)");
    /** A font that the design system embeds as data for a video player. We have no such player, and our policy on fonts would block it. */
    private static final Pattern VIDEO_FACE = Pattern.compile("@font-face\\{font-family:VideoJS;.*?}", Pattern.DOTALL);

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, FinishedPage> files = new HashMap<>();
    private final Map<String, String> served = new HashMap<>();
    private final Map<String, String> integrities = new HashMap<>();
    private final Map<String, FinishedPage> withoutFingerprint = new ConcurrentHashMap<>();
    private Map<String, Icon> icons = Map.of();

    @Inject
    private Links links;

    @PostConstruct
    void load() {
        text("index.txt").lines().filter(name -> !name.isBlank()).forEach(name -> add(name, content(name)));
        icons = Icons.drawings(files.get(pathOf(Icons.FILE)).text());
    }

    /** Makes the addresses available to views as {@code #{asset['desk/desk.css']}}: a plain map, because a page looks up dozens of them. */
    void publish(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        context.setAttribute("asset", addresses());
    }

    private String pathOf(String name) {
        return "/" + served.get(name);
    }

    private byte[] content(String name) {
        if (name.equals(Icons.FILE)) {
            return Icons.sprite(text("bootstrap-italia/sprites.svg"), text("symbols.svg"))
                    .getBytes(StandardCharsets.UTF_8);
        }
        if (name.equals(BlockStyle.FILE)) {
            return resolved(BlockStyle.of(text(BlockStyle.BASE), text(BlockStyle.PAGES)))
                    .getBytes(StandardCharsets.UTF_8);
        }
        if (name.endsWith(".css")) {
            return resolved(VIDEO_FACE.matcher(text(name)).replaceAll("")).getBytes(StandardCharsets.UTF_8);
        }
        if (name.endsWith(".js")) {
            return resolved(JoinedScript.of(name, Assets::text)).getBytes(StandardCharsets.UTF_8);
        }
        return bytes(name);
    }

    private String resolved(String source) {
        return REFERENCE.matcher(source).replaceAll(file -> addressOf(file.group(1))
                .orElseThrow(() -> new IllegalStateException("No asset " + file.group(1))));
    }

    private void add(String name, byte[] content) {
        int dot = name.lastIndexOf('.');
        var fingerprinted =
                name.substring(0, dot) + "." + FinishedPage.fingerprint(content).substring(0, 12) + name.substring(dot);
        served.put(name, fingerprinted);
        integrities.put(name, integrity(content));
        addresses.put(name, links.to(FOLDER + fingerprinted));
        files.put(
                "/" + fingerprinted,
                FinishedPage.of(200, TYPES.get(name.substring(dot + 1)), FinishedPage.FOREVER, content));
    }

    /**
     * The address of a file for links within the site.
     *
     * @param name plain name, for instance {@code desk/desk.css}
     * @return empty if there is no such file
     */
    public Optional<String> addressOf(String name) {
        return Optional.ofNullable(addresses.get(name));
    }

    /** The address of an existing file with scheme and host, for other sites. */
    public String absolute(String name) {
        return links.absolute(FOLDER + served.get(name));
    }

    /** The integrity value of an existing file, which browsers check before they use it (W3C Subresource Integrity). */
    public String integrityOf(String name) {
        return integrities.get(name);
    }

    /** An existing file for an address that does not change with its content, which caches must therefore revalidate each time. */
    public FinishedPage withoutFingerprint(String name) {
        return withoutFingerprint.computeIfAbsent(
                name,
                each -> FinishedPage.of(
                        200,
                        TYPES.get(each.substring(each.lastIndexOf('.') + 1)),
                        FinishedPage.REVALIDATE,
                        files.get(pathOf(each)).text().getBytes(StandardCharsets.UTF_8)));
    }

    /** A drawing of the sprite by its name. */
    public Optional<Icon> icon(String name) {
        return Optional.ofNullable(icons.get(name));
    }

    private static String integrity(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-384").digest(content);
            return "sha384-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every server's Java has it
        }
    }

    /** The addresses of all files by their plain names. */
    Map<String, String> addresses() {
        return addresses;
    }

    /** The file at a path below the folder of assets. */
    Optional<FinishedPage> at(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The names of all files. */
    List<String> names() {
        return List.copyOf(addresses.keySet());
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("files/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No file " + name + " among the assets");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
