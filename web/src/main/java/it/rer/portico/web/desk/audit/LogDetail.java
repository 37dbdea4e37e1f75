package it.rer.portico.web.desk.audit;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.content.body.Reference;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.text.Texts;
import java.time.Instant;

/**
 * Turns the stored detail of a log entry into a sentence. The log stores it without words, as numbers or addresses, so that it needs no
 * translation.
 */
record LogDetail(AuditAction action, String detail, Language reader) {

    private static final String MOMENTS = " - ";
    private static final String NEITHER = "null";

    /** The detail as a sentence; unchanged where it is clear by itself. */
    String text() {
        return switch (action) {
            case TEXT_SAVED, PUBLISHED, REVISION_RESTORED -> Texts.message(reader, "audit.version", detail);
            case XLIFF_IMPORTED -> Texts.message(reader, "audit.source", detail);
            case PAGE_COPIED -> Texts.message(reader, "audit.copied", detail);
            case PAGE_TRASHED, PAGE_RESTORED -> Texts.message(reader, "audit.pages", detail);
            case PAGE_MOVED -> moved(first());
            case PAGE_DESCRIBED -> described(first(), rest());
            case SCHEDULE_FAILED -> Texts.message(reader, "audit.faults", detail);
            case SCHEDULED -> scheduled();
            case MEDIA_UPLOADED, MEDIA_REPLACED, MEDIA_DESCRIBED, MEDIA_TRASHED, MEDIA_RESTORED ->
                file(first(), rest());
            case FEEDBACK_LET_IN, FEEDBACK_LEFT_OUT -> span(first(), rest());
            case SIGN_IN_FAILED, SIGN_IN_REFUSED -> attempts(first(), rest());
            case EDITING_TAKEN_OVER -> Texts.message(reader, "audit.before", detail);
            default -> detail;
        };
    }

    private String first() {
        return detail.split(" ", 2)[0];
    }

    private String rest() {
        return detail.substring(first().length()).strip();
    }

    private String moved(String parent) {
        return parent.equals(NEITHER)
                ? Texts.message(reader, "audit.at-the-top")
                : Texts.message(reader, "audit.below", parent);
    }

    private String described(String kind, String inMenu) {
        var page =
                switch (PageKind.valueOf(kind)) {
                    case SECTION -> Texts.message(reader, "audit.section");
                    case DOCUMENT -> Texts.message(reader, "audit.document");
                };
        return inMenu.equals(String.valueOf(true))
                ? Texts.message(reader, "audit.in-menu", page)
                : Texts.message(reader, "audit.not-in-menu", page);
    }

    /** The id of the file, and the part of its content's fingerprint that appears in its addresses. */
    private String file(String reference, String fingerprint) {
        return Reference.fileAt(reference)
                .map(id -> Texts.message(reader, "audit.file", String.valueOf(id), fingerprint))
                .orElse(detail);
    }

    private String attempts(String count, String sender) {
        return sender.isEmpty()
                ? Texts.message(reader, "audit.attempts-of-others", count)
                : Texts.message(reader, "audit.attempts", count, sender);
    }

    private String scheduled() {
        int between = detail.indexOf(MOMENTS);
        return between < 0
                ? detail
                : Texts.message(
                        reader,
                        "audit.schedule",
                        moment(detail.substring(0, between)),
                        moment(detail.substring(between + MOMENTS.length())));
    }

    private String span(String count, String moments) {
        int between = moments.indexOf(MOMENTS);
        return between < 0
                ? detail
                : Texts.message(
                        reader,
                        "audit.span",
                        count,
                        moment(moments.substring(0, between)),
                        moment(moments.substring(between + MOMENTS.length())));
    }

    private String moment(String instant) {
        return instant.equals(NEITHER)
                ? Texts.message(reader, "audit.never")
                : Texts.moment(reader, Instant.parse(instant));
    }
}
