package it.rer.portico.setting;

import it.rer.portico.audit.Audit;
import it.rer.portico.audit.AuditAction;
import it.rer.portico.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The texts of the site, for administrators. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class SiteSettings {

    @Inject
    private Settings settings;

    @Inject
    private Audit audit;

    /** What the site says now. */
    public SettingTexts texts() {
        return settings.texts();
    }

    /** What it says where nobody chose otherwise. */
    public SettingTexts defaults() {
        return new SettingTexts(List.of());
    }

    /**
     * Changes some texts: all, or none. One that says already what it is to say stays untouched.
     *
     * @return how many were changed
     * @throws it.rer.portico.error.InvalidInputException as {@link Settings#change}
     */
    public int change(List<SettingText> wanted) {
        var before = settings.texts();
        var changed = wanted.stream()
                .filter(each -> !each.text().strip().equals(before.text(each.name(), each.language())))
                .toList();
        changed.forEach(each -> settings.change(each.name(), each.language(), each.text()));
        for (var each : changed) { // only now, as the log is locked last
            var old = before.text(each.name(), each.language());
            audit.record(
                    AuditAction.SETTING_CHANGED,
                    null,
                    each.language(),
                    each.name().key(),
                    old + " → " + each.text().strip());
        }
        return changed.size();
    }
}
