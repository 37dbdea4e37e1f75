package it.rer.portico.web.desk.check;

import it.rer.portico.content.body.Reference;
import it.rer.portico.content.check.Finding;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.text.Texts;

/**
 * Describes in words what an address in a finding leads to. Bodies refer to pages and files of the site by internal ids, which mean nothing
 * to editors.
 */
final class AddressWords {

    private AddressWords() {}

    /** The arguments for a finding's message: addresses in words, everything else unchanged. */
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
