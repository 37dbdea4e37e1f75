package it.rer.portico.setting;

import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.EmailAddress;
import it.rer.portico.platform.text.PlainText;
import it.rer.portico.platform.text.WholeNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The settings that administrators may change. Texts, addresses and footer groups have a value in each language, the others one for the
 * whole site ({@link #languages}). Where nothing is stored, the default of the bundle {@code it.rer.portico.setting.defaults} applies.
 */
public enum SettingName {
    /** The owner of the portal, for the slim header and the footer. */
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
    /** Links that the law requires. Sources: d.lgs. 33/2013 (transparency), GDPR art. 13, law 4/2004 art. 3-quater (accessibility). */
    TRANSPARENCY_ADDRESS(Kind.ADDRESS),
    LEGAL_NOTES_ADDRESS(Kind.ADDRESS),
    PRIVACY_ADDRESS(Kind.ADDRESS),
    ACCESSIBILITY_ADDRESS(Kind.ADDRESS),
    FAQ_ADDRESS(Kind.ADDRESS),
    REPORT_ADDRESS(Kind.ADDRESS),
    MEDIA_POLICY_ADDRESS(Kind.ADDRESS),
    /** Groups of links in the footer, in addition to those of every site: see {@link FooterGroup}. */
    FOOTER_GROUPS(Kind.GROUPS),
    /** The image that social networks show for a page without one, as {@code media:12}; empty for the image that comes with the module. */
    SHARING_IMAGE(Kind.IMAGE),
    /** The code of the {@link RatingScale} on which pages are judged. */
    RATING_SCALE(Stream.of(RatingScale.values()).map(RatingScale::code).toList()),
    /** Whether editors get e-mails, if there is a mail server. */
    MAIL_LETTERS(List.of(SettingName.YES, SettingName.NO)),
    /** The sender's address of e-mails; empty for the operator's. */
    MAIL_SENDER(Kind.EMAIL),
    /** The sender's name of e-mails. */
    MAIL_SENDER_NAME(Kind.NAME);

    private enum Kind {
        TEXT,
        ADDRESS,
        NAME,
        EMAIL,
        CHOICE,
        GROUPS,
        IMAGE
    }

    /** The settings that may not be empty: names, and links that are always shown or that the law requires. */
    private static final Set<SettingName> REQUIRED =
            EnumSet.of(OWNER_NAME, OWNER_ADDRESS, SITE_NAME, PRIVACY_ADDRESS, ACCESSIBILITY_ADDRESS);

    static final String YES = "yes";
    static final String NO = "no";

    /** The addresses that a link may have; an empty one hides its link. */
    private static final Pattern LINK =
            Pattern.compile("(?:https?://[^\\s\"'<>]+|mailto:[^\\s\"'<>@]+@[^\\s\"'<>@]+|tel:[+0-9]+)?");

    private static final Pattern FILE = Pattern.compile("(?:media:" + WholeNumber.IDENTITY + ")?");

    private static final String MAILTO = "mailto:";

    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // given immutable lists
    private final List<String> choices;

    SettingName(Kind kind) {
        this(kind, List.of());
    }

    SettingName(List<String> choices) {
        this(Kind.CHOICE, choices);
    }

    SettingName(Kind kind, List<String> choices) {
        this.kind = kind;
        this.choices = choices;
    }

    /** The name in the database and in the bundle of defaults, for instance {@code owner.name}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Whether the text is the address of a link. */
    public boolean isAddress() {
        return kind == Kind.ADDRESS;
    }

    /** Whether the text is an e-mail address. */
    public boolean isEmail() {
        return kind == Kind.EMAIL;
    }

    /** Whether it may not be empty. */
    public boolean isRequired() {
        return REQUIRED.contains(this);
    }

    /** Whether the text contains groups of links of the footer. */
    public boolean isGroups() {
        return kind == Kind.GROUPS;
    }

    /** Whether the text names an image of the library. */
    public boolean isImage() {
        return kind == Kind.IMAGE;
    }

    /** The values to choose from; empty if the text is free. */
    public List<String> choices() {
        return choices;
    }

    /** The languages in which it is stored: only the first one if it applies to the whole site. */
    public List<Language> languages() {
        return isOfSite() ? Language.ALL.subList(0, 1) : Language.ALL;
    }

    /** Whether it applies to the whole site, and not to one language. */
    public boolean isOfSite() {
        return kind != Kind.TEXT && kind != Kind.ADDRESS && kind != Kind.GROUPS;
    }

    /**
     * The text as it would be stored.
     *
     * @param field the input that it was typed into
     * @param text may be empty unless it is required; nothing is then shown in its place
     * @throws InvalidInputException {@code text.too-long}, {@code text.control-characters}, {@code text.required} if it is empty but
     *     required, {@code setting.address} if it is not an address that a link may have, {@code footer.too-many} or
     *     {@code footer.too-long} if there are too many groups or their text is too long, {@code text.email} if it is not an e-mail
     *     address, or {@code setting.choice} if there is no such choice
     */
    public String accepted(String field, String text) {
        if (isGroups() && text.length() > Setting.TEXT_MAX) {
            throw new InvalidInputException(field, "footer.too-long", Setting.TEXT_MAX, text.length());
        }
        var clean = PlainText.optional(field, text, Setting.TEXT_MAX).orElse("");
        if (isRequired() && clean.isEmpty()) {
            throw new InvalidInputException(field, "text.required");
        }
        if (isAddress()) {
            return link(field, clean);
        }
        if (isGroups()) {
            return FooterGroup.accepted(field, clean);
        }
        if (isEmail() && !clean.isEmpty() && !EmailAddress.isValid(clean)) {
            throw new InvalidInputException(field, "text.email");
        }
        if ((kind == Kind.CHOICE && !choices.contains(clean))
                || (isImage() && !FILE.matcher(clean).matches())) {
            throw new InvalidInputException(field, "setting.choice");
        }
        return clean;
    }

    /** The address for a link, with {@code mailto:} before an e-mail address. */
    static String link(String field, String clean) {
        if (EmailAddress.isValid(clean)) {
            return MAILTO + clean; // editors type the bare address
        }
        if (!LINK.matcher(clean).matches()) {
            throw new InvalidInputException(field, "setting.address");
        }
        return clean;
    }

    static Optional<SettingName> find(String key) {
        return Stream.of(values()).filter(name -> name.key().equals(key)).findFirst();
    }
}
