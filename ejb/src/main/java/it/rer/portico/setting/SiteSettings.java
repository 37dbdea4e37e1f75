package it.rer.portico.setting;

import it.rer.portico.access.audit.Audit;
import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and changes the settings of the site, for administrators, with an entry in the audit log. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@Interceptors({DeskBulkhead.class, SiteLockInterceptor.class})
public class SiteSettings {

    @Inject
    private Settings settings;

    @Inject
    private Audit audit;

    /** The current texts of all settings. */
    public SettingTexts texts() {
        return settings.texts();
    }

    /** The defaults of all settings. */
    public SettingTexts defaults() {
        return new SettingTexts(List.of());
    }

    /**
     * Changes some settings: all, or none. Those that the caller did not change, or that already have the new text, stay untouched.
     *
     * @return the number of settings that were changed
     * @throws it.rer.portico.platform.error.InvalidInputException as {@link Settings#change}
     * @throws SettingOvertakenException if somebody else changed one of them since the caller saw it
     */
    @SiteLocked
    public int change(List<SettingChange> wanted) {
        var before = settings.texts();
        refuseLate(wanted, before);
        var changed = wanted.stream()
                .filter(SettingChange::isWanted)
                .filter(each -> !each.text().strip().equals(before.text(each.name(), each.language())))
                .toList();
        changed.forEach(each -> settings.change(each.name(), each.language(), each.text()));
        for (var each : changed) { // last, because the lock of the audit log is always acquired last
            audit.record(
                    AuditAction.SETTING_CHANGED,
                    null,
                    each.name().isOfSite() ? null : each.language(),
                    each.name().key(),
                    detail(each, before.text(each.name(), each.language())));
        }
        return changed.size();
    }

    private static String detail(SettingChange change, String before) {
        var now = change.text().strip();
        return change.name().isGroups() ? changedLines(before, now) : before + " → " + now;
    }

    /** The removed and the added lines, because an entry of the log has no room for both lists. */
    private static String changedLines(String before, String now) {
        var went = new ArrayList<>(before.lines().toList());
        var came = new ArrayList<>(now.lines().toList());
        now.lines().forEach(went::remove);
        before.lines().forEach(came::remove);
        return Stream.concat(detail("− ", went), detail("+ ", came)).collect(Collectors.joining("\n"));
    }

    private static Stream<String> detail(String sign, List<String> lines) {
        return lines.stream().map(line -> sign + line.replaceFirst("^[#-] ", ""));
    }

    private static void refuseLate(List<SettingChange> wanted, SettingTexts now) {
        var overtaken = wanted.stream()
                .filter(each -> each.isLate(now))
                .map(each -> new SettingText(each.name(), each.language(), now.text(each.name(), each.language())))
                .toList();
        if (!overtaken.isEmpty()) {
            throw new SettingOvertakenException(overtaken);
        }
    }
}
