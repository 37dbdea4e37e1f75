package it.rer.portico.desk.redirect;

import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.platform.address.PercentCode;
import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.WholeNumber;
import it.rer.portico.setting.DeskAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parses the target of a redirect: the address of a page or a file of this site, or an address outside. Addresses of this site are resolved
 * to ids, former addresses to their targets, so that redirects form no chains and no loops.
 */
final class TargetAddresses {

    private static final String FIELD = "target";
    private static final Pattern NAMED = Pattern.compile("(page|file):(" + WholeNumber.DIGITS + ")");
    private static final Pattern FILE = Pattern.compile("(?:" + within(DeskAddress.HOME) + "/)?media/("
            + WholeNumber.DIGITS + ")-[0-9a-f]{16}(?:/.*)?|" + screen(DeskAddress.MEDIA_FILE));
    private static final Pattern PAGE = Pattern.compile(screen(DeskAddress.PAGE));
    /** Addresses without a host; no path of a page begins like this. */
    private static final Pattern WITHOUT_HOST =
            Pattern.compile("(?i)(?:mailto|tel|sms|callto|skype|whatsapp|javascript|data|ftp|urn|about|blob):.*|//.*");

    private static final Pattern WHOLE = Pattern.compile("(?i)([a-z][a-z0-9+.-]{0,20})://.*");

    private final AddressBook book;
    private final WebAddress base;

    /** @param base the address of the site */
    TargetAddresses(AddressBook book, WebAddress base) {
        this.book = book;
        this.base = base;
    }

    /** A pattern for the address of a screen of the desk, with the id in its query. */
    private static String screen(String address) {
        return within(address) + "\\?(?:.*&)?id=(" + WholeNumber.DIGITS + ")(?:&.*)?";
    }

    private static String within(String address) {
        return address.substring(1);
    }

    /**
     * The target at an address.
     *
     * @param language for paths that do not begin with a language
     * @throws InvalidInputException {@code text.required}, {@code text.too-long}; {@code redirect.target-form} if it is not a valid
     *     address; {@code redirect.target-https} if it is outside and not https; {@code redirect.target-missing} if this site has neither a
     *     page nor a file there
     */
    RedirectTarget of(String typed, Language language) {
        var given = FormerPath.line(FIELD, typed);
        var line = FormerPath.beginsWithHost(given) ? "https://" + given : given;
        var named = NAMED.matcher(line);
        if (named.matches()) {
            long id = Long.parseLong(named.group(2));
            return present(named.group(1).equals("page") ? RedirectTarget.page(id) : RedirectTarget.file(id));
        }
        var whole = WHOLE.matcher(line);
        if (WITHOUT_HOST.matcher(line).matches()) {
            throw new InvalidInputException(FIELD, "redirect.target-https");
        }
        if (whole.matches()) {
            if (!whole.group(1).toLowerCase(Locale.ROOT).startsWith("http")) {
                throw new InvalidInputException(FIELD, "redirect.target-https");
            }
            var address = WebAddress.find(ascii(line))
                    .orElseThrow(() -> new InvalidInputException(FIELD, "redirect.target-form"));
            if (!FormerPath.isHostOf(address, base) || !isWithin(address)) {
                return outside(whole.group(1), address, line);
            }
        }
        return ofThisSite(line, language);
    }

    /** The language that an address of this site begins with; empty if there is none. */
    Optional<Language> language(String typed) {
        return FormerPath.language(typed, base);
    }

    private boolean isWithin(WebAddress address) {
        return new WebAddress(base.origin(), address.path(), "").isWithin(base);
    }

    private static RedirectTarget outside(String scheme, WebAddress address, String line) {
        if (!scheme.equalsIgnoreCase("https")) {
            throw new InvalidInputException(FIELD, "redirect.target-https");
        }
        int fragment = line.indexOf('#');
        var whole = address + (fragment < 0 ? "" : ascii(line.substring(fragment)));
        if (whole.length() > WebAddress.MAX) {
            throw new InvalidInputException(FIELD, "text.too-long", WebAddress.MAX, whole.length());
        }
        return RedirectTarget.outside(whole);
    }

    /** Percent-encodes what is not encoded yet, as browsers do. */
    private static String ascii(String line) {
        return PercentCode.encodedAddress(line);
    }

    private RedirectTarget ofThisSite(String line, Language language) {
        var rest = FormerPath.afterHost(line, base).replaceFirst("^/+", "");
        var file = FILE.matcher(rest);
        if (file.matches()) {
            return present(RedirectTarget.file(Long.parseLong(file.group(1) == null ? file.group(2) : file.group(1))));
        }
        var page = PAGE.matcher(rest);
        if (page.matches()) {
            return present(RedirectTarget.page(Long.parseLong(page.group(1))));
        }
        var named = language(line).orElse(language);
        return Stream.of(named, named.other())
                .filter(each -> language(line).isEmpty() || each == named)
                .map(each -> at(line, each))
                .flatMap(Optional::stream)
                .findFirst()
                .map(this::present)
                .orElseThrow(() -> new InvalidInputException(FIELD, "redirect.target-missing"));
    }

    private Optional<RedirectTarget> at(String line, Language language) {
        try {
            var former = FormerPath.of(line, language, base);
            return book.pageAt(language, former.path())
                    .map(RedirectTarget::page)
                    .or(() -> book.redirectAt(language, former).map(AddressBook.Known::target));
        } catch (InvalidInputException noPage) {
            return Optional.empty();
        }
    }

    private RedirectTarget present(RedirectTarget target) {
        if (!book.has(target)) {
            throw new InvalidInputException(FIELD, "redirect.target-missing");
        }
        return target;
    }
}
