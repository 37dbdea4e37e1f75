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

/** One language of a page on the editing screen: the stored text, and the editor's input. */
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

    /** The version to overwrite, which was shown after a conflict; null if there was none. */
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

    /** The input as a command to save it. */
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
     * Shows a colleague's newer text beside the input, and lets the next attempt overwrite it. The version that the input is based on
     * stays, so that a further change by somebody else is a conflict again.
     */
    void showConflict(EditingState newest) {
        theirs = newest.text().saved().orElse(TextInput.EMPTY);
        over = newest.text().version();
    }

    /** The browser tab that the form is open in. */
    Tab tab() {
        return tab;
    }

    /** The tab in which the shown unsaved text was entered; empty if the saved text is shown. */
    public String getUnsavedIn() {
        return state.unsaved().map(EditingState.Unsaved::tab).orElse("");
    }

    /** The version of the newest saved text, whatever the input is based on. */
    public long getCurrentVersion() {
        return state.text().version();
    }

    long pageId() {
        return pageId;
    }

    /** What a colleague has saved meanwhile. */
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

    public void setTitle(String input) {
        title = input;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String input) {
        slug = input;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String input) {
        description = input;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String input) {
        body = input;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String input) {
        note = input;
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

    /** The version of a colleague's text that the caller has seen and would overwrite; null if there is none. */
    public Long getOver() {
        return over;
    }

    public void setOver(Long sent) {
        over = sent;
    }

    /** Whether the page does not exist in this language yet. */
    public boolean isNew() {
        return state.text().version() == Writing.NEW;
    }

    /** Whether the page exists in the other language, of which this may be a translation. */
    public boolean isTranslation() {
        return state.source().newest().isPresent();
    }

    public boolean isStale() {
        return state.source().stale();
    }

    /** Whether the review returned the draft. */
    public boolean isReturned() {
        return state.review().state() == ReviewState.RETURNED;
    }

    public String getReviewNote() {
        return state.review().note().orElse("");
    }

    /** The login name of the reviewer who returned it. */
    public String getReviewBy() {
        return state.review().by().orElse("");
    }

    /** Whether its address has been public, so that a change of it leaves a redirect. */
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
