package it.rer.portico.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.testing.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bundles as they are written. */
final class Bundle {

    private Bundle() {}

    static final Path TEXTS = Sources.RESOURCES.resolve("it/rer/portico/web");

    static final Path MESSAGES = TEXTS.resolve("platform/text/messages");

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

    static String file(Path bundle, String language) {
        var file = bundle.resolveSibling(bundle.getFileName() + "_" + language + ".properties");
        assertThat(Files.exists(file)).as(file.toString()).isTrue();
        return Sources.text(file);
    }
}
