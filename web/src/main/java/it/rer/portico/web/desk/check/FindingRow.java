package it.rer.portico.web.desk.check;

import it.rer.portico.content.body.Reference;
import it.rer.portico.content.check.Finding;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.text.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/**
 * A finding of a check, in words.
 *
 * @param blocking whether it prevents the text from being published
 * @param part of the text, in lower case: {@code title}, {@code description} or {@code body}
 * @param selector CSS selector which, with the index, locates the element of the body; see {@link it.rer.portico.content.check.Location}
 */
public record FindingRow(
        boolean blocking, String name, String message, String part, String selector, int index, String excerpt) {

    private static final String BUNDLE = FindingRow.class.getPackageName() + ".texts";

    /** @param language of the message */
    public static FindingRow of(Finding finding, Language language) {
        var bundle = ResourceBundle.getBundle(BUNDLE, language.locale(), FindingRow.class.getClassLoader());
        var key = "check." + finding.rule().code();
        var location = finding.location();
        return new FindingRow(
                finding.blocks(),
                bundle.getString(key + ".name"),
                new MessageFormat(bundle.getString(key), language.locale())
                        .format(AddressWords.arguments(finding, language)),
                Texts.key(location.part()),
                location.selector(),
                location.index(),
                Reference.kindByPrefix(location.excerpt()).isPresent() ? "" : location.excerpt());
    }

    public boolean isBlocking() {
        return blocking;
    }

    public String getName() {
        return name;
    }

    public String getMessage() {
        return message;
    }

    public String getPart() {
        return part;
    }

    public String getSelector() {
        return selector;
    }

    public int getIndex() {
        return index;
    }

    /** The query parameters that make the editing screen go to the location. */
    public String getQuery() {
        return "part=" + part + "&selector=" + URLEncoder.encode(selector, StandardCharsets.UTF_8) + "&index=" + index;
    }

    public String getExcerpt() {
        return excerpt;
    }
}
