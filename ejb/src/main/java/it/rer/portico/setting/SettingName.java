package it.rer.portico.setting;

import it.rer.portico.error.InvalidInputException;
import it.rer.portico.text.PlainText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts and addresses of the site that editors may change. Each has a text per language; where none is stored, the default of the
 * bundle {@code it.rer.portico.setting.defaults} holds.
 */
public enum SettingName {
    /** Who owns the portal: the slim header and the footer. */
    OWNER_NAME(Kind.TEXT),
    OWNER_ADDRESS(Kind.ADDRESS),
    SITE_NAME(Kind.TEXT),
    SITE_MOTTO(Kind.TEXT),
    FOOTER_EDITORIAL(Kind.TEXT),
    FOOTER_EDITORIAL_ADDRESS(Kind.ADDRESS),
    FOOTER_CONTACTS(Kind.TEXT),
    FOOTER_EMAIL(Kind.ADDRESS),
    FOOTER_PHONE(Kind.TEXT),
    FOOTER_PUBLIC_RELATIONS(Kind.TEXT),
    FOOTER_PUBLIC_RELATIONS_ADDRESS(Kind.ADDRESS),
    FOOTER_TAX_CODE(Kind.TEXT),
    /** Links that the law asks for. Sources: d.lgs. 33/2013 (transparency), GDPR art. 13, law 4/2004 art. 3-quater (accessibility). */
    TRANSPARENCY_ADDRESS(Kind.ADDRESS),
    LEGAL_NOTES_ADDRESS(Kind.ADDRESS),
    PRIVACY_ADDRESS(Kind.ADDRESS),
    ACCESSIBILITY_ADDRESS(Kind.ADDRESS),
    FAQ_ADDRESS(Kind.ADDRESS),
    REPORT_ADDRESS(Kind.ADDRESS),
    MEDIA_POLICY_ADDRESS(Kind.ADDRESS);

    enum Kind {
        TEXT,
        ADDRESS
    }

    /** Schemes that a link may lead to; an empty address hides its link. */
    private static final Pattern LINK =
            Pattern.compile("(?:https?://[^\\s\"'<>]+|mailto:[^\\s\"'<>@]+@[^\\s\"'<>@]+|tel:[+0-9]+)?");

    private final Kind kind;

    SettingName(Kind kind) {
        this.kind = kind;
    }

    /** The name in the database and in the bundle of defaults, for instance {@code owner.name}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Whether the text is an address that a link leads to. */
    public boolean isAddress() {
        return kind == Kind.ADDRESS;
    }

    /**
     * The text as it would be stored.
     *
     * @param field the input that it was typed into
     * @param text may be empty: what it stands for is then not shown
     * @throws InvalidInputException {@code text.too-long}, {@code text.control-characters}, or {@code setting.address} if a link
     *     cannot lead there
     */
    public String accepted(String field, String text) {
        var clean = PlainText.optional(field, text, Setting.TEXT_MAX).orElse("");
        if (isAddress() && !LINK.matcher(clean).matches()) {
            throw new InvalidInputException(field, "setting.address");
        }
        return clean;
    }

    static Optional<SettingName> find(String key) {
        return Stream.of(values()).filter(name -> name.key().equals(key)).findFirst();
    }
}
