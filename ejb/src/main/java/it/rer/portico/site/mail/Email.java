package it.rer.portico.site.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** An e-mail that waits to be sent. It is deleted once it is sent. The table still has its old name. */
@Entity
@Table(name = "mail_letter")
@NamedQuery(name = Email.DUE, query = "select l.id from Email l where l.nextTryAt <= :now order by l.nextTryAt, l.id")
public class Email {

    static final String DUE = "Email.due";

    /** Longest subject, in characters. */
    public static final int SUBJECT_MAX = 500;

    /** Longest text, in characters. */
    public static final int TEXT_MAX = 8000;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(2);
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_letter_seq")
    @SequenceGenerator(name = "mail_letter_seq", sequenceName = "mail_letter_seq", allocationSize = 50)
    private Long id;

    private String recipient;

    private String subject;

    private String text;

    private int tries;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "next_try_at")
    private OffsetDateTime nextTryAt;

    protected Email() {}

    Email(String recipient, String subject, String text, Instant now) {
        this.recipient = recipient;
        this.subject = cut(subject, SUBJECT_MAX);
        this.text = cut(text, TEXT_MAX);
        createdAt = now.atOffset(ZoneOffset.UTC);
        nextTryAt = createdAt;
    }

    private static String cut(String words, int longest) {
        return words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
    }

    /** Schedules the next try after a failed one: each wait is twice as long as the one before, up to two hours. */
    void putOff(Instant now) {
        long factor = 1L << Math.min(tries, 10);
        tries++;
        var wait = FIRST_WAIT.multipliedBy(factor);
        nextTryAt =
                now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait).atOffset(ZoneOffset.UTC);
    }

    /** Whether it is so old that it is no use sending it any more. */
    boolean isGivenUp(Instant now) {
        return createdAt.toInstant().plus(GIVEN_UP_AFTER).isBefore(now);
    }

    /** The recipient's e-mail address. */
    public String recipient() {
        return recipient;
    }

    /** At most {@value #SUBJECT_MAX} characters; a longer one was truncated. */
    public String subject() {
        return subject;
    }

    /** Plain text of at most {@value #TEXT_MAX} characters; a longer one was truncated. */
    public String text() {
        return text;
    }

    /** When sending it is next tried. */
    public Instant nextTryAt() {
        return nextTryAt.toInstant();
    }
}
