package it.rer.portico.web.desk.setting;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.FooterGroup;
import it.rer.portico.setting.FooterLink;
import it.rer.portico.setting.SettingChange;
import it.rer.portico.setting.SettingName;
import it.rer.portico.setting.SettingOvertakenException;
import it.rer.portico.setting.SiteSettings;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.LanguageChoice;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Backs {@code pie-di-pagina.xhtml}: the groups of links in the footer, in one language at a time. Adding and moving rows changes only the
 * form; nothing is stored until it is saved.
 */
@Named("footer")
@RequestScoped
public class FooterView {

    /** The name of the buttons that change the form without storing it. */
    private static final String COMMAND = "order";

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    @Inject
    private SiteSettings settings;

    private FooterForm form;
    private String stored;
    private String seen;
    private boolean changed;

    /** Performs the command of a button of a row. */
    public void act() {
        var command = screen.parameter(COMMAND);
        if (screen.isSent() && !command.isEmpty()) {
            form().apply(command);
            changed = true;
        }
    }

    /** Stores all groups, or none if one is invalid. */
    public void save() {
        var groups = new FooterRules(this::refuse).accepted(form());
        if (!screen.isRefused()
                && screen.attemptAt("", () -> change(FooterGroup.format(groups)))
                && !screen.isRefused()) {
            screen.redirectTo(path(language()), "footer");
        }
    }

    private void change(String text) {
        try {
            settings.change(
                    List.of(new SettingChange(SettingName.FOOTER_GROUPS, language(), screen.parameter("seen"), text)));
        } catch (SettingOvertakenException e) {
            seen = stored(); // the next attempt overwrites it knowingly
            screen.refuse("", Texts.message(requestContext.language(), "footer.overtaken"));
        }
    }

    private void refuse(InvalidInputException refusal) {
        var field = refusal.field();
        var parts = field.split("-", -1);
        var numbers = IntStream.range(1, parts.length)
                .mapToObj(part -> " " + (Integer.parseInt(parts[part]) + 1))
                .toList();
        screen.refuse(
                field,
                screen.text("footer.group") + numbers.get(0)
                        + (numbers.size() == 1 ? "" : ", " + screen.text("footer.link") + numbers.get(1))
                        + ", " + screen.text("footer." + parts[0]),
                Texts.message(requestContext.language(), refusal));
    }

    private FooterForm form() {
        if (form == null) {
            form = screen.isSent() ? FooterForm.sent(screen::parameter) : FooterForm.of(FooterGroup.parse(stored()));
        }
        return form;
    }

    private String stored() {
        if (stored == null) {
            stored = settings.texts().text(SettingName.FOOTER_GROUPS, language());
        }
        return stored;
    }

    private Language language() {
        return screen.textLanguage().orElseGet(requestContext::language);
    }

    public String getLang() {
        return language().code();
    }

    public List<LanguageChoice> getLanguages() {
        return Language.ALL.stream()
                .map(each -> new LanguageChoice(each.code(), links.to(path(each)), each == language()))
                .toList();
    }

    private static String path(Language of) {
        return ScreenPath.FOOTER + "?text=" + of.code();
    }

    /** The stored groups when the form was rendered, for optimistic locking. */
    public String getSeen() {
        if (seen == null) {
            seen = screen.isSent() ? screen.parameter("seen") : stored();
        }
        return seen;
    }

    /** Whether a button has just changed the form, so that it has unsaved changes. */
    public boolean isChanged() {
        return changed;
    }

    /** Whether another group may be added. */
    public boolean isRoomy() {
        return form().groups().size() < FooterGroup.MOST;
    }

    public List<FooterRow> getGroups() {
        return FooterRow.groups(form().groups());
    }

    public int getTitleMax() {
        return FooterGroup.TITLE_MAX;
    }

    public int getTextMax() {
        return FooterLink.TEXT_MAX;
    }

    public int getAddressMax() {
        return FooterLink.ADDRESS_MAX;
    }
}
