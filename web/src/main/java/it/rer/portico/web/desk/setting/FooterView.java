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

/** {@code pie-di-pagina.xhtml}: groups of links in the footer, in one language at a time. Nothing is kept before it is saved. */
@Named("footer")
@RequestScoped
public class FooterView {

    /** The buttons that change the form and keep nothing. */
    private static final String ORDER = "order";

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    @Inject
    private SiteSettings settings;

    private FooterForm form;
    private String kept;
    private String seen;
    private boolean changed;

    /** Does what a button for a row asks for. */
    public void act() {
        var order = screen.parameter(ORDER);
        if (screen.isSent() && !order.isEmpty()) {
            form().obey(order);
            changed = true;
        }
    }

    /** Keeps the groups: all of them, or nothing. */
    public void save() {
        var groups = new FooterRules(this::refuse).accepted(form());
        if (!screen.isRefused()
                && screen.attemptAt("", () -> change(FooterGroup.format(groups)))
                && !screen.isRefused()) {
            screen.leaveTo(place(language()), "footer");
        }
    }

    private void change(String text) {
        try {
            settings.change(
                    List.of(new SettingChange(SettingName.FOOTER_GROUPS, language(), screen.parameter("seen"), text)));
        } catch (SettingOvertakenException e) {
            seen = kept(); // who saves again has been told
            screen.refuse("", Texts.message(requestContext.language(), "footer.overtaken"));
        }
    }

    private void refuse(InvalidInputException refusal) {
        var field = refusal.field();
        var parts = field.split("-", -1);
        var place = IntStream.range(1, parts.length)
                .mapToObj(part -> " " + (Integer.parseInt(parts[part]) + 1))
                .toList();
        screen.refuse(
                field,
                screen.text("footer.group") + place.get(0)
                        + (place.size() == 1 ? "" : ", " + screen.text("footer.link") + place.get(1))
                        + ", " + screen.text("footer." + parts[0]),
                Texts.message(requestContext.language(), refusal));
    }

    private FooterForm form() {
        if (form == null) {
            form = screen.isSent() ? FooterForm.sent(screen::parameter) : FooterForm.of(FooterGroup.parse(kept()));
        }
        return form;
    }

    private String kept() {
        if (kept == null) {
            kept = settings.texts().text(SettingName.FOOTER_GROUPS, language());
        }
        return kept;
    }

    private Language language() {
        return screen.textLanguage().orElseGet(requestContext::language);
    }

    public String getLang() {
        return language().code();
    }

    public List<LanguageChoice> getLanguages() {
        return Language.ALL.stream()
                .map(each -> new LanguageChoice(each.code(), links.to(place(each)), each == language()))
                .toList();
    }

    private static String place(Language of) {
        return ScreenPath.FOOTER + "?text=" + of.code();
    }

    /** What the groups said when the form was made. */
    public String getSeen() {
        if (seen == null) {
            seen = screen.isSent() ? screen.parameter("seen") : kept();
        }
        return seen;
    }

    /** Whether the form holds something that is not kept yet, because a button has just changed it. */
    public boolean isChanged() {
        return changed;
    }

    /** Whether there is room for another group. */
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
