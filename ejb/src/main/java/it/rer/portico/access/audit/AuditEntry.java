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
 * An entry of the audit log, linked to the one before by its hash. Action and language are strings as in the database, so that a falsified
 * row can still be read and detected.
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

    /** Longest name of an actor, in characters. */
    public static final int ACTOR_MAX = 100;
    /** Longest title or name of an object, in characters. */
    public static final int SUBJECT_MAX = 200;
    /** Longest detail, in characters. */
    public static final int DETAIL_MAX = 1_000;
    /** Length of a hash, in hexadecimal digits. */
    public static final int HASH_LENGTH = Sha256.LENGTH;

    /** The database stores microseconds. */
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

    /** Creates the entry after the newest one. Texts that are too long are cut, because an action must not fail for its entry. */
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

    /** Cuts a text, never within a surrogate pair. */
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

    /** Whether the entry is unchanged, and follows the entry with that hash. */
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

    /** Its number, from 1, without gaps. */
    public long number() {
        return number;
    }

    /** When it was recorded, to the microsecond. */
    public Instant at() {
        return at.toInstant();
    }

    /** A login name, or {@link it.rer.portico.platform.context.Caller#SYSTEM}. */
    public String actor() {
        return actor;
    }

    /** What was done; {@link AuditAction#UNKNOWN} if the name is not known. */
    public AuditAction action() {
        return AuditAction.of(action);
    }

    /** The id of the page concerned, which may have been deleted since; empty if there is none. */
    public Optional<Long> pageId() {
        return Optional.ofNullable(pageId);
    }

    /** The language concerned; empty if none in particular, or unknown. */
    public Optional<Language> language() {
        return Language.find(languageCode);
    }

    /** The title or name of the object at that time. */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    /** Anything else worth knowing. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    /** SHA-256 of its fields and of the hash before it, in hexadecimal digits. */
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
