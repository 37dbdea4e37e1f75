package it.rer.portico.web.desk.setting;

import static it.rer.portico.setting.SettingName.ACCESSIBILITY_ADDRESS;
import static it.rer.portico.setting.SettingName.FAQ_ADDRESS;
import static it.rer.portico.setting.SettingName.FOOTER_CONTACTS;
import static it.rer.portico.setting.SettingName.FOOTER_EDITORIAL;
import static it.rer.portico.setting.SettingName.FOOTER_EDITORIAL_ADDRESS;
import static it.rer.portico.setting.SettingName.FOOTER_EMAIL;
import static it.rer.portico.setting.SettingName.FOOTER_PHONE;
import static it.rer.portico.setting.SettingName.FOOTER_PUBLIC_RELATIONS;
import static it.rer.portico.setting.SettingName.FOOTER_PUBLIC_RELATIONS_ADDRESS;
import static it.rer.portico.setting.SettingName.FOOTER_TAX_CODE;
import static it.rer.portico.setting.SettingName.LEGAL_NOTES_ADDRESS;
import static it.rer.portico.setting.SettingName.MAIL_LETTERS;
import static it.rer.portico.setting.SettingName.MAIL_SENDER;
import static it.rer.portico.setting.SettingName.MAIL_SENDER_NAME;
import static it.rer.portico.setting.SettingName.MEDIA_POLICY_ADDRESS;
import static it.rer.portico.setting.SettingName.OWNER_ADDRESS;
import static it.rer.portico.setting.SettingName.OWNER_NAME;
import static it.rer.portico.setting.SettingName.PRIVACY_ADDRESS;
import static it.rer.portico.setting.SettingName.RATING_SCALE;
import static it.rer.portico.setting.SettingName.REPORT_ADDRESS;
import static it.rer.portico.setting.SettingName.SITE_MOTTO;
import static it.rer.portico.setting.SettingName.SITE_NAME;
import static it.rer.portico.setting.SettingName.TRANSPARENCY_ADDRESS;

import it.rer.portico.setting.SettingName;
import it.rer.portico.web.platform.text.Texts;
import java.util.List;

/** The groups of settings on the screen, in the order in which citizens come across them on a page. */
enum SettingGroup {
    HEADER(OWNER_NAME, OWNER_ADDRESS, SITE_NAME, SITE_MOTTO),
    EDITORIAL(FOOTER_EDITORIAL, FOOTER_EDITORIAL_ADDRESS),
    CONTACTS(
            FOOTER_CONTACTS,
            FOOTER_EMAIL,
            FOOTER_PHONE,
            FOOTER_PUBLIC_RELATIONS,
            FOOTER_PUBLIC_RELATIONS_ADDRESS,
            FOOTER_TAX_CODE),
    LEGAL(
            TRANSPARENCY_ADDRESS,
            LEGAL_NOTES_ADDRESS,
            PRIVACY_ADDRESS,
            ACCESSIBILITY_ADDRESS,
            FAQ_ADDRESS,
            REPORT_ADDRESS,
            MEDIA_POLICY_ADDRESS),
    RATING(RATING_SCALE),
    MAIL(MAIL_LETTERS, MAIL_SENDER, MAIL_SENDER_NAME);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<SettingName> own;

    SettingGroup(SettingName... own) {
        this.own = List.of(own);
    }

    /** The key of the group in the bundle, after {@code setting.group.}. */
    String key() {
        return Texts.key(this);
    }

    /** The settings of the group, in order. */
    List<SettingName> names() {
        return own;
    }
}
