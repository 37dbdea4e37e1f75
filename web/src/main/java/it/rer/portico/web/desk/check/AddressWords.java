package it.rer.portico.web.desk.check;

import it.rer.portico.content.body.Reference;
import it.rer.portico.content.check.Finding;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.text.Texts;

/**
 * What an address leads to, in words. The body of a text names pages and files of the site by numbers, which no editor has ever seen.
 */
final class AddressWords {

    private AddressWords() {}

    /** What fills the placeholders of a finding's text: addresses in words, all else as it is. */
    static Object[] arguments(Finding finding, Language reader) {
        return switch (finding.rule()) {
            case BROKEN_LINK -> new Object[] {lost(address(finding), reader)};
            case BROKEN_IMAGE -> new Object[] {notAnImage(address(finding), reader)};
            case EMPTY_LINK -> new Object[] {known(address(finding), reader)};
            default -> finding.arguments().toArray();
        };
    }

    private static String address(Finding finding) {
        return (String) finding.arguments().get(0);
    }

    private static String lost(String address, Language reader) {
        return Reference.kindByPrefix(address)
                .map(kind -> switch (kind) {
                    case PAGE -> Texts.message(reader, "address.lost-page");
                    case FILE -> Texts.message(reader, "address.lost-file");
                })
                .orElseGet(() -> Texts.message(reader, "address.lost", address));
    }

    private static String notAnImage(String address, Language reader) {
        if (address.isEmpty()) {
            return Texts.message(reader, "address.none");
        }
        return Reference.kindByPrefix(address)
                .map(kind -> switch (kind) {
                    case PAGE -> Texts.message(reader, "address.page");
                    case FILE -> Texts.message(reader, "address.lost-file");
                })
                .orElseGet(() -> Texts.message(reader, "address.not-ours", address));
    }

    private static String known(String address, Language reader) {
        return Reference.kindByPrefix(address)
                .map(kind -> switch (kind) {
                    case PAGE -> Texts.message(reader, "address.page");
                    case FILE -> Texts.message(reader, "address.file");
                })
                .orElseGet(() -> Texts.message(reader, "address.other", address));
    }
}
