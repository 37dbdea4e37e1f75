package it.rer.portico.site.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One file of demo content: lines {@code name: value}, an empty line, the body. */
record DemoPage(Map<String, String> header, String body) {

    private static final String FOLDER = "content/";
    private static final Pattern PAGE_LINK = Pattern.compile("href=\"page:([a-z0-9-]+)\"");

    /** The keys of all pages, parents before children. */
    static List<String> keys() {
        return read("index.txt")
                .orElseThrow()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** The page with a key in a language; empty if the demo has none. */
    static Optional<DemoPage> find(String key, String language) {
        return read(key + "." + language + ".html").map(DemoPage::parse);
    }

    private static DemoPage parse(String file) {
        var parts = file.split("\n\n", 2);
        var header = parts[0].lines()
                .map(line -> line.split(":", 2))
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
        return new DemoPage(header, parts[1]);
    }

    String value(String name) {
        return header.getOrDefault(name, "");
    }

    Stream<String> redirects() {
        return Stream.of(value("redirects").split(",")).map(String::strip).filter(path -> !path.isEmpty());
    }

    /** The body, with the ids of pages instead of their keys in links. */
    String bodyWith(UnaryOperator<String> idOfKey) {
        return PAGE_LINK.matcher(body).replaceAll(link -> "href=\"page:" + idOfKey.apply(link.group(1)) + "\"");
    }

    private static Optional<String> read(String name) {
        try (InputStream in = DemoPage.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
