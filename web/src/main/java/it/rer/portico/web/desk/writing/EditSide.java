package it.rer.portico.web.desk.writing;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.ReviewState;
import it.rer.portico.content.page.TranslationState;
import it.rer.portico.desk.writing.EditingState;
import it.rer.portico.desk.writing.SaveCommand;
import it.rer.portico.desk.writing.Tab;
import it.rer.portico.desk.writing.TextInput;
import it.rer.portico.desk.writing.Writing;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.language.Language;
import java.util.Optional;

/** One language of a page in the form: what was read, and what is typed over it. */
public class EditSide {

    private final long pageId;
    private final EditingState state;
    private final Tab tab;
    private String title;
    private String slug;
    private String description;
    private String body;
    private String note = "";
    private boolean matching;
    private long version;
    private TextInput theirs;

    /** The version that a conflict showed beside; null if there is none. */
    private Long over;

    EditSide(long pageId, EditingState state, Tab tab) {
        this.pageId = pageId;
        this.state = state;
        this.tab = tab;
        var shown = state.unsaved()
                .map(EditingState.Unsaved::text)
                .or(() -> state.text().saved())
                .orElse(TextInput.EMPTY);
        title = shown.content().title();
        slug = shown.slug();
        description = shown.content().description();
        body = shown.content().body();
        version = state.version();
        matching = state.version() == Writing.NEW;
    }

    Language language() {
        return state.language();
    }

    EditingState state() {
        return state;
    }

    /** What the form says, to be saved. */
    SaveCommand command() {
        return new SaveCommand(
                pageId,
                language(),
                over == null ? version : over,
                new TextInput(slug, new PageContent(title, description, body)),
                note,
                matching && state.source().newest().isPresent(),
                tab);
    }

    /**
     * Somebody was faster: what they saved is shown beside, and the next attempt from that screen goes over it. The version that the
     * caller typed on stays as it was, so that whatever else becomes of the screen tells them again.
     */
    void showConflict(EditingState newest) {
        theirs = newest.text().saved().orElse(TextInput.EMPTY);
        over = newest.text().version();
    }

    /** The tab that the form says it is open in. */
    Tab tab() {
        return tab;
    }

    /** The tab that what is shown was typed in and not saved; empty if it is the saved text. */
    public String getUnsavedIn() {
        return state.unsaved().map(EditingState.Unsaved::tab).orElse("");
    }

    /** The version of the newest saved text, whatever the caller typed on. */
    public long getCurrentVersion() {
        return state.text().version();
    }

    long pageId() {
        return pageId;
    }

    /** What a colleague saved meanwhile. */
    Optional<TextInput> theirs() {
        return Optional.ofNullable(theirs);
    }

    public String getTheirTitle() {
        return theirs().map(text -> text.content().title()).orElse("");
    }

    public String getTheirDescription() {
        return theirs().map(text -> text.content().description()).orElse("");
    }

    public boolean isConflicting() {
        return theirs != null;
    }

    public String getLang() {
        return language().code();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String typed) {
        title = typed;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String typed) {
        slug = typed;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String typed) {
        description = typed;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String typed) {
        body = typed;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String typed) {
        note = typed;
    }

    public boolean isMatching() {
        return matching;
    }

    public void setMatching(boolean ticked) {
        matching = ticked;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long sent) {
        version = sent;
    }

    /** The version of what a colleague saved meanwhile and the caller has seen, over which theirs would go; null if there is none. */
    public Long getOver() {
        return over;
    }

    public void setOver(Long sent) {
        over = sent;
    }

    /** Whether the page is not written in this language yet. */
    public boolean isNew() {
        return state.text().version() == Writing.NEW;
    }

    /** Whether there is another language that it may be a translation of. */
    public boolean isTranslation() {
        return state.source().newest().isPresent();
    }

    public boolean isStale() {
        return state.source().stale();
    }

    /** Whether the draft came back from its review. */
    public boolean isReturned() {
        return state.review().state() == ReviewState.RETURNED;
    }

    public String getReviewNote() {
        return state.review().note().orElse("");
    }

    /** The login name of who gave it back. */
    public String getReviewBy() {
        return state.review().by().orElse("");
    }

    /** Whether readers know its address, so that another one concerns them. */
    public boolean isAddressKnown() {
        return state.text()
                .state()
                .filter(state -> state != TranslationState.DRAFT)
                .isPresent();
    }

    public boolean isUnsaved() {
        return state.unsaved().isPresent();
    }

    public boolean isUnsavedOlder() {
        return state.unsaved().filter(EditingState.Unsaved::older).isPresent();
    }

    public int getNumber() {
        return state.text().number();
    }

    public int getTitleMax() {
        return PageText.TITLE_MAX;
    }

    public int getSlugMax() {
        return Slug.MAX;
    }

    public int getDescriptionMax() {
        return PageText.DESCRIPTION_MAX;
    }

    public int getNoteMax() {
        return PageText.NOTE_MAX;
    }
}
