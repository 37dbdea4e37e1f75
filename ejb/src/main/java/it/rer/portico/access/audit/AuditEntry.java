package it.rer.portico.access.audit;

import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.PlainText;
import it.rer.portico.platform.text.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One link of the chain. Action and language are kept as they stand in the database, so that a row that somebody falsified can be read
 * and found out.
 */
@Entity
@Table(name = "audit")
@NamedQuery(name = AuditEntry.AFTER, query = "select a from AuditEntry a where a.number > :number order by a.number")
@NamedQuery(
        name = AuditEntry.ACTORS,
        query = "select a.actor from AuditEntry a where a.pageId = :page and a.languageCode = :language"
                + " and a.action = :action order by a.number desc")
public class AuditEntry {

    static final String AFTER = "AuditEntry.after";
    static final String ACTORS = "AuditEntry.actors";

    /** Longest name of who acted, in characters. */
    public static final int ACTOR_MAX = 100;
    /** Longest title or name of what was acted upon, in characters. */
    public static final int SUBJECT_MAX = 200;
    /** Longest detail, in characters. */
    public static final int DETAIL_MAX = 1_000;
    /** A SHA-256 in hexadecimal digits. */
    public static final int HASH_LENGTH = Sha256.LENGTH;

    /** The database keeps microseconds. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Id
    private long number;

    private OffsetDateTime at;

    private String actor;

    private String action;

    @Column(name = "page_id")
    private Long pageId;

    @Column(name = "language")
    private String languageCode;

    private String subject;

    private String detail;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected AuditEntry() {}

    /** Follows on the end of the chain. What is too long is cut, since an act must not fail for its record. */
    AuditEntry(
            AuditHead head,
            Instant at,
            String actor,
            AuditAction action,
            Long pageId,
            Language language,
            String subject,
            String detail) {
        this.number = head.number() + 1;
        this.at = at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        this.actor = cut(Objects.requireNonNull(actor), ACTOR_MAX);
        this.action = action.name();
        this.pageId = pageId;
        this.languageCode = language == null ? null : language.code();
        this.subject = cut(subject, SUBJECT_MAX);
        this.detail = cut(detail, DETAIL_MAX);
        this.previousHash = head.hash();
        this.hash = digest();
    }

    /** Never in the middle of a character that UTF-16 writes as two. */
    private static String cut(String text, int max) {
        if (text == null) {
            return null;
        }
        var clean = PlainText.cleaned(PlainText.beginning(text, max));
        if (clean.length() <= max) {
            return clean;
        }
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(max - 1)) ? max - 1 : max);
    }

    /** Whether it says what it said when it was written, and follows on that hash. */
    boolean follows(String hashBefore) {
        return Objects.equals(hashBefore, previousHash) && digest().equals(hash);
    }

    private String digest() {
        var serialised = new StringBuilder();
        append(serialised, Long.toString(number));
        append(serialised, at == null ? null : TIME.format(at));
        append(serialised, actor);
        append(serialised, action);
        append(serialised, pageId == null ? null : pageId.toString());
        append(serialised, languageCode);
        append(serialised, subject);
        append(serialised, detail);
        append(serialised, previousHash);
        return Sha256.of(serialised.toString());
    }

    private static void append(StringBuilder serialised, String field) {
        if (field == null) {
            serialised.append("-;");
        } else {
            serialised
                    .append(field.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(field)
                    .append(';');
        }
    }

    public long number() {
        return number;
    }

    public Instant at() {
        return at.toInstant();
    }

    public String actor() {
        return actor;
    }

    public AuditAction action() {
        return AuditAction.of(action);
    }

    /** The page that was acted upon, which may be gone since; empty if it was none. */
    public Optional<Long> pageId() {
        return Optional.ofNullable(pageId);
    }

    /** The language of it; empty if it was none in particular. */
    public Optional<Language> language() {
        return Language.find(languageCode);
    }

    /** Its title or name at that time. */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    public String hash() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof AuditEntry entry && number == entry.number());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }
}
