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

/** The texts of the site, for administrators. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@Interceptors({DeskBulkhead.class, SiteLockInterceptor.class})
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
     * Changes some texts: all, or none. Those that say already what they are to say stay untouched, and so do those that the caller left
     * as they saw them.
     *
     * @return how many were changed
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
        for (var each : changed) { // only now, as the log is locked last
            audit.record(
                    AuditAction.SETTING_CHANGED,
                    null,
                    each.name().isOfSite() ? null : each.language(),
                    each.name().key(),
                    told(each, before.text(each.name(), each.language())));
        }
        return changed.size();
    }

    private static String told(SettingChange change, String before) {
        var now = change.text().strip();
        return change.name().isGroups() ? changedLines(before, now) : before + " → " + now;
    }

    /** The log has no room for two lists: the lines that went and those that came. */
    private static String changedLines(String before, String now) {
        var went = new ArrayList<>(before.lines().toList());
        var came = new ArrayList<>(now.lines().toList());
        now.lines().forEach(went::remove);
        before.lines().forEach(came::remove);
        return Stream.concat(told("− ", went), told("+ ", came)).collect(Collectors.joining("\n"));
    }

    private static Stream<String> told(String sign, List<String> lines) {
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
