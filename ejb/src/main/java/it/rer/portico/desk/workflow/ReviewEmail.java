package it.rer.portico.desk.workflow;

import it.rer.portico.platform.language.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * An e-mail about a review. It is written in all languages, since the recipient's language is not known.
 *
 * @param who the name of the editor who acted; empty if the timer did
 * @param title of the page
 * @param language of the text
 * @param note the editor's note; may be empty
 * @param address of the screen on which to continue
 */
record ReviewEmail(Kind kind, String who, String title, Language language, String note, String address) {

    private static final String BUNDLE = ReviewEmail.class.getPackageName() + ".emails";
    private static final String PARAGRAPH = "\n\n";

    enum Kind {
        REQUESTED,
        RETURNED,
        PUBLISHED,
        /** The draft was published as scheduled. */
        DUE,
        /** The draft was scheduled, but could not be published. */
        HELD;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String subject() {
        return Language.ALL.stream().map(each -> translated(each, ".subject")).collect(Collectors.joining(" / "));
    }

    String text() {
        var said = note.isEmpty() ? "" : PARAGRAPH + note.indent(4).stripTrailing();
        return Language.ALL.stream()
                .map(each -> translated(each, ".text") + said + PARAGRAPH + translated(each, ".link") + "\n" + address)
                .collect(Collectors.joining(PARAGRAPH + "--" + PARAGRAPH));
    }

    private String translated(Language reader, String part) {
        var bundle = ResourceBundle.getBundle(BUNDLE, reader.locale(), ReviewEmail.class.getClassLoader());
        var pattern = bundle.getString(kind.key() + part);
        return new MessageFormat(pattern, reader.locale())
                .format(new Object[] {who, title, bundle.getString("language." + language.code())});
    }
}
