package it.rer.portico.desk.writing;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.language.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/** A text that an editor has open in a browser tab: since when, whether the editor is in charge of the text, and their unsaved input. */
@Entity
@Table(name = "working_copy")
@NamedQuery(
        name = WorkingCopy.AT_TEXT,
        query = "select w from WorkingCopy w where w.pageId = :page and w.language = :language order by w.since, w.id")
public class WorkingCopy {

    static final String AT_TEXT = "WorkingCopy.atText";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "working_copy_seq")
    @SequenceGenerator(name = "working_copy_seq", sequenceName = "working_copy_seq", allocationSize = 50)
    private Long id;

    @Column(name = "page_id")
    private long pageId;

    private Language language;

    private String editor;

    private String tab;

    @Column(name = "in_charge")
    private boolean inCharge;

    private OffsetDateTime since;

    @Column(name = "seen_at")
    private OffsetDateTime seenAt;

    @Column(name = "saw_version")
    private long sawVersion;

    private String title;

    private String slug;

    private String description;

    private String body;

    @Column(name = "typed_at")
    private OffsetDateTime typedAt;

    protected WorkingCopy() {}

    /**
     * @param editor the login name
     * @param tab its {@linkplain Tab#id() id}
     * @param sawVersion the version of the translation when the tab opened it; {@link Writing#NEW} if there was none
     */
    WorkingCopy(long pageId, Language language, String editor, String tab, long sawVersion, Instant now) {
        this.pageId = pageId;
        this.language = Objects.requireNonNull(language);
        this.editor = Objects.requireNonNull(editor);
        this.tab = Objects.requireNonNull(tab);
        this.sawVersion = sawVersion;
        this.since = now.atOffset(ZoneOffset.UTC);
        this.seenAt = since;
    }

    /** Registers a sign of life of the tab. */
    void seen(Instant now) {
        seenAt = now.atOffset(ZoneOffset.UTC);
    }

    /** Takes over the unsaved input of a closed tab. */
    void takeFrom(WorkingCopy gone) {
        title = gone.title;
        slug = gone.slug;
        description = gone.description;
        body = gone.body;
        sawVersion = gone.sawVersion;
        typedAt = gone.typedAt;
    }

    /** Starts again after the tab had counted as closed. */
    void returned(Instant now) {
        since = now.atOffset(ZoneOffset.UTC);
        seenAt = since;
        inCharge = false;
    }

    void takeCharge() {
        inCharge = true;
    }

    void leaveCharge() {
        inCharge = false;
    }

    /**
     * Stores unsaved input.
     *
     * @param version of the translation that the tab shows
     */
    void keep(TextInput input, long version, Instant now) {
        title = input.content().title();
        slug = input.slug();
        description = input.content().description();
        body = input.content().body();
        sawVersion = version;
        typedAt = now.atOffset(ZoneOffset.UTC);
    }

    /** Clears the unsaved input after it was saved or discarded. */
    void forget(long version) {
        title = null;
        slug = null;
        description = null;
        body = null;
        typedAt = null;
        sawVersion = version;
    }

    long pageId() {
        return pageId;
    }

    Language language() {
        return language;
    }

    String editor() {
        return editor;
    }

    String tab() {
        return tab;
    }

    boolean isInCharge() {
        return inCharge;
    }

    Instant since() {
        return since.toInstant();
    }

    Instant seenAt() {
        return seenAt.toInstant();
    }

    long sawVersion() {
        return sawVersion;
    }

    /** The unsaved input; empty if there is none. */
    Optional<TextInput> typed() {
        return typedAt == null
                ? Optional.empty()
                : Optional.of(new TextInput(slug, new PageContent(title, description, body)));
    }

    Optional<Instant> typedAt() {
        return Optional.ofNullable(typedAt).map(OffsetDateTime::toInstant);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof WorkingCopy copy
                        && pageId == copy.pageId()
                        && language == copy.language()
                        && editor.equals(copy.editor())
                        && tab.equals(copy.tab()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(pageId, language, editor, tab);
    }
}
