package it.rer.portico.feedback.moderation;

import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.text.WholeNumber;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What an editor reviews in one decision: the ratings of one page on one scale, those of the site, or the inquiries.
 *
 * @param pageId one of our pages; null otherwise
 * @param address the address of a page that we do not manage; null otherwise
 * @param scale of the ratings of a page or an address; null otherwise
 */
public record ModerationSubject(Kind kind, Long pageId, WebAddress address, RatingScale scale) {

    /** The ratings of the site. */
    public static final ModerationSubject SITE = new ModerationSubject(Kind.SITE, null, null, null);

    /** The inquiries. */
    public static final ModerationSubject INQUIRIES = new ModerationSubject(Kind.INQUIRIES, null, null, null);

    private static final String SEPARATOR = ".";
    private static final int PARTS = 3;

    /** The kinds of subjects. */
    public enum Kind {
        PAGE,
        ADDRESS,
        SITE,
        INQUIRIES
    }

    /** @throws IllegalArgumentException if a component is missing that the kind needs, or present that it does not have */
    public ModerationSubject {
        Objects.requireNonNull(kind);
        boolean scaled = kind == Kind.PAGE || kind == Kind.ADDRESS;
        if ((pageId != null) != (kind == Kind.PAGE)
                || (address != null) != (kind == Kind.ADDRESS)
                || (scale != null) != scaled) {
            throw new IllegalArgumentException("Not the components of the kind " + kind);
        }
    }

    /** The ratings of one of our pages. */
    public static ModerationSubject page(long pageId, RatingScale scale) {
        return new ModerationSubject(Kind.PAGE, pageId, null, scale);
    }

    /** The ratings of a page that we do not manage. */
    public static ModerationSubject address(WebAddress address, RatingScale scale) {
        return new ModerationSubject(Kind.ADDRESS, null, address, scale);
    }

    /** The code by which a URL's query names it, before it is encoded, for instance {@code page.stars.12}. */
    public String code() {
        var name = kind.name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case PAGE -> String.join(SEPARATOR, name, scale.code(), pageId.toString());
            case ADDRESS -> String.join(SEPARATOR, name, scale.code(), address.toString());
            case SITE, INQUIRIES -> name;
        };
    }

    /** The subject with that code; empty if the code is not valid. */
    public static Optional<ModerationSubject> find(String code) {
        var parts = code.split("\\.", PARTS);
        if (parts.length == PARTS) {
            return RatingScale.find(parts[1]).flatMap(scale -> find(parts[0], scale, parts[2]));
        }
        return switch (code) {
            case "site" -> Optional.of(SITE);
            case "inquiries" -> Optional.of(INQUIRIES);
            default -> Optional.empty();
        };
    }

    private static Optional<ModerationSubject> find(String kind, RatingScale scale, String page) {
        return switch (kind) {
            case "page" -> WholeNumber.find(page).map(id -> page(id, scale));
            case "address" -> WebAddress.find(page).map(address -> address(address, scale));
            default -> Optional.empty();
        };
    }
}
