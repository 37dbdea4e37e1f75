package it.rer.portico.content.page;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/** A page: a node of the tree, the same in every language. Its texts are its {@link Translation}s. */
@Entity
@NamedQuery(
        name = Page.CHILDREN,
        query = "select p from Page p where p.parent.id in :parents and p.trashedAt is null order by p.position, p.id")
@NamedQuery(
        name = Page.ROOTS,
        query = "select p from Page p where p.parent is null and p.trashedAt is null order by p.position, p.id")
@NamedQuery(name = Page.BELOW, query = "select p from Page p where p.parent.id in :parents order by p.position, p.id")
@NamedQuery(name = Page.ALL, query = "select p from Page p where p.trashedAt is null order by p.position, p.id")
public class Page {

    static final String CHILDREN = "Page.children";
    static final String ROOTS = "Page.roots";
    static final String BELOW = "Page.below";
    static final String ALL = "Page.all";

    /** Longest login name of an author, in characters. */
    public static final int AUTHOR_MAX = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "page_seq")
    @SequenceGenerator(name = "page_seq", sequenceName = "page_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Page parent;

    private int position;

    @Enumerated(EnumType.STRING)
    private PageKind kind;

    @Column(name = "in_navigation")
    private boolean inNavigation;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "trashed_at")
    private OffsetDateTime trashedAt;

    @Version
    private long version;

    protected Page() {}

    /**
     * Creates a page in the tree.
     *
     * @param parent the page above; null for a root of the tree
     * @param position order among the pages of one parent, smaller first
     * @param createdBy login name of its author
     */
    public Page(Page parent, int position, PageKind kind, boolean inNavigation, String createdBy, Instant createdAt) {
        this.parent = parent;
        this.position = position;
        this.kind = Objects.requireNonNull(kind);
        this.inNavigation = inNavigation;
        this.createdBy = Objects.requireNonNull(createdBy);
        this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
    }

    /**
     * Moves the page below another one.
     *
     * @param newParent null to make it a root
     * @throws InvalidMoveException if the new parent is the page itself or below it
     */
    void moveBelow(Page newParent) {
        for (var above = newParent; above != null; above = above.parent().orElse(null)) {
            if (above.equals(this)) {
                throw new InvalidMoveException();
            }
        }
        parent = newParent;
    }

    void moveToPosition(int newPosition) {
        position = newPosition;
    }

    void listInNavigation(boolean listed) {
        inNavigation = listed;
    }

    void become(PageKind other) {
        kind = Objects.requireNonNull(other);
    }

    void trash(Instant at) {
        trashedAt = at.atOffset(ZoneOffset.UTC);
    }

    void restore() {
        trashedAt = null;
    }

    /** Its id; null before it is stored. */
    public Long id() {
        return id;
    }

    /** The page above; empty for a root. */
    public Optional<Page> parent() {
        return Optional.ofNullable(parent);
    }

    /** Its order among its siblings, smaller first. */
    public int position() {
        return position;
    }

    /** What it is for. */
    public PageKind kind() {
        return kind;
    }

    /** Whether navigation lists it. Other pages are still found by their address and by links. */
    public boolean inNavigation() {
        return inNavigation;
    }

    /** When it was created. */
    public Instant createdAt() {
        return createdAt.toInstant();
    }

    /** The login name of its author. */
    public String createdBy() {
        return createdBy;
    }

    /** Changes with the kind, the menu mark, the parent or the position; not with a text. */
    public long version() {
        return version;
    }

    /** When it was put into the trash; empty if it is in the tree. */
    public Optional<Instant> trashedAt() {
        return Optional.ofNullable(trashedAt).map(OffsetDateTime::toInstant);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Page page && id != null && id.equals(page.id()));
    }

    @Override
    public int hashCode() {
        return Page.class.hashCode();
    }

    @Override
    public String toString() {
        return "page " + id;
    }
}
