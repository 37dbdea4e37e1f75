package it.rer.portico.web.desk.audit;

import it.rer.portico.audit.Audit;
import it.rer.portico.audit.AuditRecord;
import it.rer.portico.language.Language;
import it.rer.portico.web.text.Texts;

/** A line of the audit log, as a reader sees it. */
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

    /** Whether it was done by the program itself, at its time. */
    public boolean isOfSystem() {
        return entry.actor().equals(Audit.SYSTEM);
    }

    public String getAction() {
        return Texts.key(entry.action());
    }

    /** The number of the page; empty if it was done to none. */
    public String getPage() {
        return entry.pageId().map(String::valueOf).orElse("");
    }

    /** The code of the language; empty if it was none in particular. */
    public String getLang() {
        return entry.language().map(Language::code).orElse("");
    }

    public String getSubject() {
        return entry.subject().orElse("");
    }

    public String getDetail() {
        return entry.detail().orElse("");
    }
}
