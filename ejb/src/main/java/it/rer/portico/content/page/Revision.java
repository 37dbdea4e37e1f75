package it.rer.portico.content.page;

import it.rer.portico.content.body.References;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The text of a translation at one moment. It is never changed; a new revision follows it. */
@Entity
@NamedQuery(
        name = Revision.HIGHEST_NUMBER,
        query = "select coalesce(max(r.number), 0) from Revision r where r.translation = :translation")
@NamedQuery(
        name = Revision.NUMBER_OF,
        query = "select r.number from Revision r where r.translation = :translation and r.id = :id")
@NamedQuery(
        name = Revision.AT_NUMBER,
        query = "select r from Revision r where r.translation = :translation and r.number = :number")
@NamedQuery(
        name = Revision.HEADS,
        query = "select new it.rer.portico.content.page.RevisionHead("
                + "r.id, r.number, r.title, r.createdBy, r.createdAt, r.note) from Revision r"
                + " where r.translation = :translation order by r.number desc")
@NamedQuery(
        name = Revision.REPETITIONS,
        query = "select new it.rer.portico.content.page.Pages$Repetition(r.number, max(o.number))"
                + " from Revision r, Revision o"
                + " where r.translation = :translation and r.number between :first and :last"
                + " and o.translation = :translation and o.number < r.number"
                + " and o.title = r.title and o.description = r.description and o.body = r.body group by r.number")
@NamedQuery(
        name = Revision.BASES,
        query =
                "select new it.rer.portico.content.page.Pages$Basis(r.id, b) from Revision r join r.basedOn b where r.id in :ids")
public class Revision {

    static final String HIGHEST_NUMBER = "Revision.highestNumber";
    static final String NUMBER_OF = "Revision.numberOf";
    static final String AT_NUMBER = "Revision.atNumber";
    static final String HEADS = "Revision.heads";
    static final String REPETITIONS = "Revision.repetitions";
    static final String BASES = "Revision.bases";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision_seq")
    @SequenceGenerator(name = "revision_seq", sequenceName = "revision_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "translation_id")
    private Translation translation;

    private int number;

    private String title;

    private String description;

    private String body;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "created_by")
    private String createdBy;

    private String note;

    /** As {@link References#pages}. Only queries read it. */
    @ElementCollection
    @CollectionTable(name = "revision_link", joinColumns = @JoinColumn(name = "revision_id"))
    @Column(name = "page_id")
    private Set<Long> links = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "revision_media", joinColumns = @JoinColumn(name = "revision_id"))
    @Column(name = "media_id")
    private Set<Long> media = new HashSet<>();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "based_on_revision_id")
    private Revision basedOn;

    protected Revision() {}

    /**
     * Creates the next revision of a translation.
     *
     * @param number 1 for a translation's first revision, then one more each time
     * @param basedOn the revision in the other language that this text was translated from; null if it was not translated
     * @param createdBy login name of its author
     */
    public Revision(
            Translation translation, int number, PageText text, Revision basedOn, String createdBy, Instant createdAt) {
        this.translation = Objects.requireNonNull(translation);
        if (number < 1) {
            throw new IllegalArgumentException("Revisions are numbered from 1: " + number);
        }
        this.number = number;
        this.title = text.content().title();
        this.description = text.content().description();
        this.body = text.content().body();
        this.note = text.note();
        var named = text.references();
        this.links.addAll(named.pages());
        this.media.addAll(named.files());
        this.basedOn = basedOn;
        this.createdBy = Objects.requireNonNull(createdBy);
        this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
    }

    /** Its id; null before it is stored. */
    public Long id() {
        return id;
    }

    /** The translation that it belongs to. */
    public Translation translation() {
        return translation;
    }

    /** Its number among the revisions of its translation, from 1. */
    public int number() {
        return number;
    }

    /** Its title, for lists. */
    public String title() {
        return title;
    }

    /** Its content; the body is sanitised. */
    public PageContent content() {
        return new PageContent(title, description, body);
    }

    /** The ids of the files that the body refers to, whether they exist or not. */
    public Set<Long> media() {
        return Set.copyOf(media);
    }

    /** The editor's note on this change, for colleagues. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** The revision in the other language that this text was translated from. */
    public Optional<Revision> basedOn() {
        return Optional.ofNullable(basedOn);
    }

    /** When it was written. */
    public Instant createdAt() {
        return createdAt.toInstant();
    }

    /** The login name of its author. */
    public String createdBy() {
        return createdBy;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Revision revision && id != null && id.equals(revision.id()));
    }

    @Override
    public int hashCode() {
        return Revision.class.hashCode();
    }

    @Override
    public String toString() {
        return "revision " + number + " (" + id + ")";
    }
}
