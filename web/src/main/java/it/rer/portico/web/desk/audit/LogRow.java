package it.rer.portico.web.desk.audit;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.AuditRecord;
import it.rer.portico.access.role.Role;
import it.rer.portico.platform.context.Caller;
import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.SettingName;
import it.rer.portico.web.platform.text.Texts;
import java.util.stream.Stream;

/** A row of the audit log in the language of its reader. */
public record LogRow(AuditRecord entry, Language reader) {

    public long getNumber() {
        return entry.number();
    }

    public String getAt() {
        return Texts.moment(reader, entry.at());
    }

    public String getActor() {
        return entry.actor();
    }

    /** Whether the system did it by itself, as scheduled. */
    public boolean isOfSystem() {
        return entry.actor().equals(Caller.SYSTEM);
    }

    public String getAction() {
        return Texts.key(entry.action());
    }

    /** The number of the page; empty if the entry is about none. */
    public String getPage() {
        return entry.pageId().map(String::valueOf).orElse("");
    }

    /** The code of the language; empty if the entry is about none in particular. */
    public String getLang() {
        return entry.language().map(Language::code).orElse("");
    }

    /** The key of the role that was granted or revoked; empty if the entry is about none. */
    public String getRole() {
        return Stream.of(Role.values())
                .filter(role -> entry.detail().filter(role.name()::equals).isPresent())
                .map(Texts::key)
                .findFirst()
                .orElse("");
    }

    /** The key of the setting that was changed; empty if the entry is about none. */
    public String getSetting() {
        return Stream.of(SettingName.values())
                .filter(name -> entry.action() == AuditAction.SETTING_CHANGED
                        && name.key().equals(getSubject()))
                .map(Texts::key)
                .findFirst()
                .orElse("");
    }

    public String getSubject() {
        return entry.subject().orElse("");
    }

    public String getDetail() {
        return entry.detail()
                .filter(detail -> !detail.isEmpty())
                .map(detail -> new LogDetail(entry.action(), detail, reader).text())
                .orElse("");
    }
}
