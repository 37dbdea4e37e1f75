package it.rer.portico.web.asset;

import it.rer.portico.web.http.FinishedPage;
import it.rer.portico.web.http.Links;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files that pages need: style, script, fonts, icons, images. Each is served under a name that holds a fingerprint of its
 * content, and so may be kept for a year; a new content has a new name.
 *
 * <p>The files are those of {@code files/index.txt}, in order: one that names another ({@code asset:…} in a style sheet) comes after
 * it.
 */
@ApplicationScoped
public class Assets {

    /** Where assets are served. */
    static final String FOLDER = "/assets/";

    private static final Pattern REFERENCE = Pattern.compile("asset:([\\w./-]+)");
    /** A face that the design system embeds as data for a video player, which we have not, and which our policy on fonts refuses. */
    private static final Pattern VIDEO_FACE = Pattern.compile("@font-face\\{font-family:VideoJS;.*?}", Pattern.DOTALL);

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, FinishedPage> files = new HashMap<>();

    @Inject
    private Links links;

    @PostConstruct
    void load() {
        text("index.txt").lines().filter(name -> !name.isBlank()).forEach(name -> add(name, content(name)));
    }

    private byte[] content(String name) {
        if (name.equals(Icons.FILE)) {
            return Icons.sprite(text("bootstrap-italia/sprites.svg"), text("symbols.svg"))
                    .getBytes(StandardCharsets.UTF_8);
        }
        return name.endsWith(".css") ? resolved(text(name)).getBytes(StandardCharsets.UTF_8) : bytes(name);
    }

    private String resolved(String css) {
        return REFERENCE.matcher(VIDEO_FACE.matcher(css).replaceAll("")).replaceAll(file -> addressOf(file.group(1))
                .orElseThrow(() -> new IllegalStateException("No asset " + file.group(1))));
    }

    private void add(String name, byte[] content) {
        int dot = name.lastIndexOf('.');
        var served =
                name.substring(0, dot) + "." + FinishedPage.fingerprint(content).substring(0, 12) + name.substring(dot);
        addresses.put(name, links.to(FOLDER + served));
        files.put(
                "/" + served, FinishedPage.of(200, TYPES.get(name.substring(dot + 1)), FinishedPage.FOREVER, content));
    }

    /** The address of a file by its plain name, for instance {@code portico.css}. */
    public Optional<String> addressOf(String name) {
        return Optional.ofNullable(addresses.get(name));
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
