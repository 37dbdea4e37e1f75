package it.rer.portico.desk.workflow;

import it.rer.portico.platform.language.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * An e-mail about a review, in all languages: nobody knows which one its reader wants.
 *
 * @param who the name of whoever acted; empty if nobody did
 * @param title of the page
 * @param language of the text
 * @param note what was said with it; may be empty
 * @param address of the screen on which one goes on
 */
record ReviewEmail(Kind kind, String who, String title, Language language, String note, String address) {

    private static final String BUNDLE = ReviewEmail.class.getPackageName() + ".emails";
    private static final String PARAGRAPH = "\n\n";

    enum Kind {
        REQUESTED,
        RETURNED,
        PUBLISHED,
        /** It was published by itself: nobody acted. */
        DUE,
        /** It was due and could not be published. */
        HELD;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String subject() {
        return Language.ALL.stream().map(each -> say(each, ".subject")).collect(Collectors.joining(" / "));
    }

    String text() {
        var said = note.isEmpty() ? "" : PARAGRAPH + note.indent(4).stripTrailing();
        return Language.ALL.stream()
                .map(each -> say(each, ".text") + said + PARAGRAPH + say(each, ".link") + "\n" + address)
                .collect(Collectors.joining(PARAGRAPH + "--" + PARAGRAPH));
    }

    private String say(Language reader, String part) {
        var bundle = ResourceBundle.getBundle(BUNDLE, reader.locale(), ReviewEmail.class.getClassLoader());
        var pattern = bundle.getString(kind.key() + part);
        return new MessageFormat(pattern, reader.locale())
                .format(new Object[] {who, title, bundle.getString("language." + language.code())});
    }
}
