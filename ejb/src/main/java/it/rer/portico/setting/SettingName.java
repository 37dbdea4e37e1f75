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
 * What administrators may change about the site. Texts and addresses are said in each language, choices and what e-mails need but once
 * ({@link #languages}); where nothing is stored, the default of the bundle {@code it.rer.portico.setting.defaults} holds.
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
    MEDIA_POLICY_ADDRESS(Kind.ADDRESS),
    /** Groups of links in the footer beside those of every site: see {@link FooterGroup}. */
    FOOTER_GROUPS(Kind.GROUPS),
    /** The image of the library that stands for a page without one where it is passed on, as texts name it; empty for the module's own. */
    SHARING_IMAGE(Kind.IMAGE),
    /** The code of the {@link RatingScale} on which pages are judged. */
    RATING_SCALE(Stream.of(RatingScale.values()).map(RatingScale::code).toList()),
    /** Whether e-mails are written to editors, where there is a mail server. */
    MAIL_LETTERS(List.of(SettingName.YES, SettingName.NO)),
    /** The address that e-mails come from; empty for the operator's. */
    MAIL_SENDER(Kind.EMAIL),
    /** The name that e-mails come from. */
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

    /** What no page can do without: its names, and links that are always shown or that the law asks for. */
    private static final Set<SettingName> REQUIRED =
            EnumSet.of(OWNER_NAME, OWNER_ADDRESS, SITE_NAME, PRIVACY_ADDRESS, ACCESSIBILITY_ADDRESS);

    static final String YES = "yes";
    static final String NO = "no";

    /** Schemes that a link may lead to; an empty address hides its link. */
    private static final Pattern LINK =
            Pattern.compile("(?:https?://[^\\s\"'<>]+|mailto:[^\\s\"'<>@]+@[^\\s\"'<>@]+|tel:[+0-9]+)?");

    private static final Pattern FILE = Pattern.compile("(?:media:" + WholeNumber.IDENTITY + ")?");

    private static final String MAILTO = "mailto:";

    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // given lists that nobody changes
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

    /** Whether the text is an address that a link leads to. */
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

    /** Whether the text holds groups of links of the footer. */
    public boolean isGroups() {
        return kind == Kind.GROUPS;
    }

    /** Whether the text names an image of the library. */
    public boolean isImage() {
        return kind == Kind.IMAGE;
    }

    /** What the text is one of; empty if it is written freely. */
    public List<String> choices() {
        return choices;
    }

    /** The languages in which it is kept: the first alone where it holds for the whole site. */
    public List<Language> languages() {
        return isOfSite() ? Language.ALL.subList(0, 1) : Language.ALL;
    }

    /** Whether it holds for the whole site, and not for one language of it. */
    public boolean isOfSite() {
        return kind != Kind.TEXT && kind != Kind.ADDRESS && kind != Kind.GROUPS;
    }

    /**
     * The text as it would be stored.
     *
     * @param field the input that it was typed into
     * @param text may be empty unless it is required: what it stands for is then not shown
     * @throws InvalidInputException {@code text.too-long}, {@code text.control-characters}, {@code text.required} if it is empty and must
     *     not be, {@code setting.address} if a link cannot lead there, {@code footer.too-many} if there are too many groups, {@code text.email} if it is no e-mail address, or {@code setting.choice} if there is no such choice
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

    /** An address as a link leads there. */
    static String link(String field, String clean) {
        if (EmailAddress.isValid(clean)) {
            return MAILTO + clean; // as people write it, and browsers do not
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
