package it.rer.portico.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.testing.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The bundles as they are written. */
final class Bundle {

    private Bundle() {}

    static final Path TEXTS = Sources.RESOURCES.resolve("it/rer/portico/web");

    /** Those of each group, of which any may be asked for any key. */
    static final List<Path> MESSAGES = Stream.of("platform/text", "access", "citizen", "embed", "desk")
            .map(group -> TEXTS.resolve(group).resolve("messages"))
            .toList();

    static final Path DEFAULTS = Sources.EJB_RESOURCES.resolve("it/rer/portico/setting/defaults");

    /** Key and text of each line, in order; a key that stands twice is refused. */
    static Map<String, String> read(Path bundle, String language) {
        var texts = new LinkedHashMap<String, String>();
        file(bundle, language)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    var pair = line.split("=", 2);
                    assertThat(pair).as(line).hasSize(2);
                    assertThat(texts.put(pair[0], pair[1]))
                            .as("%s stands twice", pair[0])
                            .isNull();
                });
        return texts;
    }

    /** Key and text of the messages of all groups; a key that stands in two of them is refused. */
    static Map<String, String> messages(String language) {
        var all = new LinkedHashMap<String, String>();
        MESSAGES.forEach(bundle -> read(bundle, language).forEach((key, text) -> assertThat(all.put(key, text))
                .as("%s stands twice", key)
                .isNull()));
        return all;
    }

    static String file(Path bundle, String language) {
        var file = bundle.resolveSibling(bundle.getFileName() + "_" + language + ".properties");
        assertThat(Files.exists(file)).as(file.toString()).isTrue();
        return Sources.text(file);
    }
}
