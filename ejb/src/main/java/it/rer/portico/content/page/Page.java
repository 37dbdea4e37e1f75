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

/** A place in the tree, the same in every language. What it says is in its {@link Translation}s. */
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

    /** Longest name of who made something, in characters. */
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
     * @param parent the page above; null for a root of the tree
     * @param position order among the pages of one parent, smaller first
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
     * Hangs the page elsewhere in the tree.
     *
     * @throws InvalidMoveException if the new parent is the page itself or lies below it
     */
    void moveBelow(Page newParent) {
        for (var above = newParent; above != null; above = above.parent().orElse(null)) {
            if (above.equals(this)) {
                throw new InvalidMoveException();
            }
        }
        parent = newParent;
    }

    void placeAt(int newPosition) {
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

    public Long id() {
        return id;
    }

    /** The page above; empty for a root. */
    public Optional<Page> parent() {
        return Optional.ofNullable(parent);
    }

    public int position() {
        return position;
    }

    public PageKind kind() {
        return kind;
    }

    /** Whether navigation lists it. A page that it does not list is still found by its address and by links. */
    public boolean inNavigation() {
        return inNavigation;
    }

    public Instant createdAt() {
        return createdAt.toInstant();
    }

    public String createdBy() {
        return createdBy;
    }

    /** Grows with each change of the kind, the menu mark, the parent or the position; not with changes of a text. */
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
