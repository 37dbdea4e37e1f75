package it.rer.portico.content.xliff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files as translation tools write them, and their import. */
final class ProgramsFile {

    private ProgramsFile() {}

    static final String SKELETON =
            "<x-unit id=\"title\"></x-unit><p><x-unit id=\"body-1\"><strong></strong>" + "<br></x-unit></p>";

    static final String TITLE = "<target>Call</target>";

    static final String SOURCE = "<source>Scade <g id=\"1\">oggi</g><x id=\"2\"/>alle 12.</source>";

    static final String TARGET = "<target>Ends <g id=\"1\">today</g><x id=\"2\"/>at noon.</target>";

    static final String HTML = "<p>Ends <strong>today</strong><br>at noon.</p>";

    /** A file with a page of two units: the title “Bando” and a paragraph. */
    static String file(String title, String paragraph) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
                <file original="page:12" source-language="it" target-language="en" datatype="html" product-version="revision:34">
                <header><skl><internal-file form="text/html" crc="%s"><![CDATA[%s]]></internal-file></skl></header>
                <body>
                <trans-unit id="title"><source>Bando</source>%s</trans-unit>
                <trans-unit id="body-1">%s</trans-unit>
                </body></file></xliff>""".formatted(Skeleton.checksum(SKELETON), SKELETON, title, paragraph);
    }

    static String whole() {
        return file(TITLE, SOURCE + TARGET);
    }

    static XliffTranslation read(String file) {
        return XliffDocument.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .get(0);
    }

    static String body(String target) {
        return read(file(TITLE, SOURCE + target)).content().body();
    }

    static void assertRefused(String file, String key, String... named) {
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(XliffException.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.arguments().subList(2, refusal.arguments().size()))
                    .isEqualTo(List.of(named));
        });
    }

    static final String SEGMENTED = "<source>Uno. Due.</source><seg-source><mrk mtype='seg' mid='1'>Uno.</mrk> "
            + "<mrk mtype='seg' mid='2'>Due.</mrk></seg-source>";

    static String segmented(String target) {
        return file(TITLE, SOURCE + TARGET).replace("<source>Bando</source>" + TITLE, SEGMENTED + target);
    }
}
