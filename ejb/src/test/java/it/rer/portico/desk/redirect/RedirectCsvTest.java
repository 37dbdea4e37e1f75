package it.rer.portico.desk.redirect;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import it.rer.portico.platform.error.InvalidInputException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectCsvTest {

    private static final RedirectLine CITY = new RedirectLine(2, "/città", "/it/europa");

    private static List<RedirectLine> read(String text) {
        return RedirectCsv.read(text.getBytes(UTF_8));
    }

    private static void assertRefused(String key, byte[] bytes) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> RedirectCsv.read(bytes))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vecchio indirizzo;Destinazione\r\n/città;/it/europa\r\n",
                "\ufeffVecchio indirizzo;Destinazione\n/città;/it/europa",
                "former address,target\n/città,/it/europa\n\n,\n",
                "OLD ADDRESS\tTARGET\n/città\t/it/europa",
                "\"Vecchio indirizzo\";\"Destinazione\"\n\"/città\";\"/it/europa\"",
                "Destinazione;Tipo;Creato; Vecchio indirizzo \n/it/europa;pagina;2026-01-02;/città",
                "sep=;\n/città;/it/europa",
                "\"SEP=|\"\n/città|/it/europa",
                "Indirizzo vecchio;Indirizzo nuovo\n/città;/it/europa",
                "N.;Nuova URL;Vecchia URL\n1;/it/europa;/città",
                "Indirizzo;Destinazione\n/città;/it/europa",
                "Redirect from,Redirect to\n/città,/it/europa",
                "old_url,new_url\n/città,/it/europa",
                "URL,New URL\n/città,/it/europa",
                "Da;A;Nota\r/città;/it/europa;con, virgole, molte, molte\r"
            })
    void whatSpreadsheetsWriteIsRead(String text) {
        assertThat(read(text)).containsExactly(CITY);
    }

    @Test
    void everyEncodingIsRead() {
        var text = "from;to\r\n/città;/it/europa\r\n";
        assertThat(RedirectCsv.read(text.getBytes(Charset.forName("windows-1252"))))
                .containsExactly(CITY);
        assertThat(RedirectCsv.read(("\ufeff" + text).getBytes(UTF_16LE))).containsExactly(CITY);
        assertThat(RedirectCsv.read(("\ufeff" + text).getBytes(UTF_16BE))).containsExactly(CITY);
        assertThat(RedirectCsv.read(text.getBytes(UTF_16LE))).containsExactly(CITY);
        assertThat(RedirectCsv.read(text.getBytes(UTF_16BE))).containsExactly(CITY);
    }

    @Test
    void aFileWithoutNamesOfColumnsHasTheFormerAddressFirst() {
        assertThat(read("/a;/it/b\n/c;/it/d"))
                .containsExactly(new RedirectLine(1, "/a", "/it/b"), new RedirectLine(2, "/c", "/it/d"));
    }

    /** The first line may contain more of another one. */
    @Test
    void theSeparatorIsThatOfMostLines() {
        assertThat(read("/a,b,c;/x\n/d;/y"))
                .containsExactly(new RedirectLine(1, "/a,b,c", "/x"), new RedirectLine(2, "/d", "/y"));
        assertThat(read("/a;b=1;c=2,/x\n/c,/y"))
                .containsExactly(new RedirectLine(1, "/a;b=1;c=2", "/x"), new RedirectLine(2, "/c", "/y"));
    }

    @Test
    void aLineOfAddressesIsNotAHeader() {
        assertThat(read("da/a;/a/da\n/a;/x")).hasSize(2);
        assertThat(read("da-europa;nuovo-bando\n/a;/x")).hasSize(2);
        assertThat(read("vecchio bando.html;nuovo bando.html\n/a;/x")).hasSize(2);
    }

    @Test
    void fieldsMayContainSeparatorsAndLineBreaks() {
        assertThat(read("da;a\n\"/a;b\";/x\n\"/c\nd\";/y\n/e;/z"))
                .containsExactly(
                        new RedirectLine(2, "/a;b", "/x"),
                        new RedirectLine(3, "/c\nd", "/y"),
                        new RedirectLine(5, "/e", "/z"));
    }

    /** The plan refuses only that line. */
    @Test
    void aLineWithoutTargetDoesNotAffectTheOthers() {
        assertThat(read("da;a\n/a;/x\n/b\n/c;/y"))
                .containsExactly(
                        new RedirectLine(2, "/a", "/x"),
                        new RedirectLine(3, "/b", ""),
                        new RedirectLine(4, "/c", "/y"));
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheReason() {
        assertRefused("redirect.csv-none", new byte[0]);
        assertRefused("redirect.csv-none", "da;a\n\n".getBytes(UTF_8));
        assertRefused("redirect.csv-columns", "/a\n/b".getBytes(UTF_8));
        assertRefused("redirect.csv-other", "PK\3\4\24\0".getBytes(UTF_8));
        assertRefused("redirect.csv-other", "%PDF-1.7".getBytes(UTF_8));
        assertRefused("redirect.csv-size", new byte[RedirectCsv.BYTES_MAX + 1]);
        assertRefused(
                "redirect.csv-lines",
                "/a;/b\n".repeat(RedirectCsv.LINES_MAX + 1).getBytes(UTF_8));
        assertRefused("redirect.csv-field", ("/a;" + "b".repeat(RedirectCsv.FIELD_MAX + 1)).getBytes(UTF_8));
        assertRefused("redirect.csv-field", ("/a;\"" + "b".repeat(20_000)).getBytes(UTF_8));
        assertThat(read("/a;/b\n".repeat(RedirectCsv.LINES_MAX))).hasSize(RedirectCsv.LINES_MAX);
    }

    @Test
    void formulasAreEscapedAndReadBackAsTheyWere() {
        var written = RedirectCsv.write(List.of(
                List.of("da", "a"),
                List.of("=HYPERLINK(\"x\")", "+1"),
                List.of("-1", "@x"),
                List.of("\t=1", "'già così"),
                List.of("/a;b", "/c\"d")));
        var text = new String(written, UTF_8);

        assertThat(text)
                .startsWith("\ufeffda;a\r\n")
                .contains("\"'=HYPERLINK(\"\"x\"\")\";'+1\r\n", "'-1;'@x\r\n", "'\t=1;");
        assertThat(RedirectCsv.read(written))
                .extracting(RedirectLine::former, RedirectLine::target)
                .contains(tuple("=HYPERLINK(\"x\")", "+1"), tuple("-1", "@x"), tuple("/a;b", "/c\"d"));
    }
}
