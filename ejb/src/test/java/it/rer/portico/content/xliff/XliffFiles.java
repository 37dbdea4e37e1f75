package it.rer.portico.content.xliff;

import it.rer.portico.content.body.BodySanitizer;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.language.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes and reads XLIFF files for tests. */
final class XliffFiles {

    private XliffFiles() {}

    static final Pattern SOURCE = Pattern.compile("<source>(.*?)</source>(?:<target.*?</target>)?", Pattern.DOTALL);

    static final Pattern TEXT = Pattern.compile("(?<=>)[^<]+(?=<)");

    static final String BODY = "<h2>Uno</h2><p>Due <a href=\"page:12\">tre <em>quattro</em></a><br>cinque</p>"
            + "<figure><img src=\"asset:a.svg\" alt=\"sei\"><figcaption>sette</figcaption></figure>";

    static XliffPage page(String body, PageContent translation) {
        var text = new PageContent("Titolo & più", "Descrizione", BodySanitizer.sanitize(body));
        return new XliffPage(12, 34, Language.ITALIAN, Language.ENGLISH, text, translation, null);
    }

    static String written(XliffPage... pages) {
        var out = new ByteArrayOutputStream();
        XliffDocument.write(List.of(pages), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static List<XliffTranslation> read(String file) {
        return XliffDocument.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    /** The file as translated by somebody who writes everything in capitals. */
    static String translated(String file) {
        return SOURCE.matcher(file).replaceAll(unit -> {
            var target = TEXT.matcher("<target>" + unit.group(1) + "</target>")
                    .replaceAll(text -> Matcher.quoteReplacement(upperCaseText(text.group())));
            return Matcher.quoteReplacement("<source>" + unit.group(1) + "</source>" + target);
        });
    }

    static String upperCaseText(String text) {
        return Pattern.compile("&[a-z]+;|[^&]+")
                .matcher(text)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group().startsWith("&")
                                ? part.group()
                                : part.group().toUpperCase(Locale.ROOT)));
    }
}
