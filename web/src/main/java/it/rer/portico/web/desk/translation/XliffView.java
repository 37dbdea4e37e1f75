package it.rer.portico.web.desk.translation;

import it.rer.portico.error.InvalidInputException;
import it.rer.portico.page.PageText;
import it.rer.portico.translation.ReceivedPage;
import it.rer.portico.translation.TranslationFiles;
import it.rer.portico.web.desk.PageChoices;
import it.rer.portico.web.desk.Screen;
import it.rer.portico.web.http.Links;
import it.rer.portico.web.site.Visit;
import it.rer.portico.web.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** {@code xliff.xhtml}: pages go to translators as files, and come back. */
@Named("xliff")
@RequestScoped
public class XliffView {

    @Inject
    private Screen screen;

    @Inject
    private Visit visit;

    @Inject
    private Links links;

    @Inject
    private PageChoices choices;

    @Inject
    private TranslationFiles files;

    private Part file;
    private String note = "";
    private List<ReceivedPage> received = List.of();

    /** Says why no file came, if the editor was led back here from where she asked for one. */
    public void begin() {
        if (!screen.isSent() && screen.parameter("nothing").equals("true")) {
            screen.refuse("page", Texts.message(visit.language(), "xliff.nothing"));
        }
    }

    /** Takes the file; what was written is told in the answer to this. */
    public void receive() {
        screen.attempt(() -> {
            if (file == null || file.getSize() == 0) {
                throw new InvalidInputException("file", "xliff.required");
            }
            try (var bytes = file.getInputStream()) {
                received = files.receive(bytes, note);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What was written. */
    public List<ReceivedRow> getReceived() {
        return received.stream().map(ReceivedRow::of).toList();
    }

    /** The pages that the caller may have translated. */
    public List<PageChoices.Choice> getPages() {
        return choices.writable();
    }

    /** The page that the address names. */
    public String getPage() {
        return screen.number("id").map(String::valueOf).orElse("");
    }

    public boolean isFromEnglish() {
        return screen.parameter("from").equals("en");
    }

    /** Whether the pages below were asked for, too. */
    public boolean isBranch() {
        return screen.parameter("branch").equals("true");
    }

    public String getDownload() {
        return links.to(XliffServlet.PLACE);
    }

    public int getNoteMax() {
        return PageText.NOTE_MAX;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part sent) {
        file = sent;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String typed) {
        note = typed;
    }

    /** A page of which the translation was written, as a reader sees it. */
    public record ReceivedRow(long id, String title, String lang, boolean added, boolean sourceChanged) {

        static ReceivedRow of(ReceivedPage page) {
            return new ReceivedRow(
                    page.pageId(), page.title(), page.language().code(), page.added(), page.sourceChanged());
        }

        public long getId() {
            return id;
        }

        public String getTitle() {
            return title;
        }

        public String getLang() {
            return lang;
        }

        public boolean isAdded() {
            return added;
        }

        public boolean isSourceChanged() {
            return sourceChanged;
        }
    }
}
