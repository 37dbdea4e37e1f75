package it.rer.portico.web.desk.translation;

import it.rer.portico.content.page.PageText;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.web.desk.PageChoices;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Backs {@code xliff.xhtml}: the export and import of XLIFF files for translators. */
@Named("xliff")
@RequestScoped
public class XliffView {

    private static final String RECEIVED = "received";

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    @Inject
    private PageChoices choices;

    @Inject
    private XliffImport xliffImport;

    private Part file;
    private String note = "";
    private List<ReceivedRow> received = List.of();

    /** Prepares the message after a redirect: that there was nothing to export, or the result of an import. */
    public void begin() {
        if (screen.isSent()) {
            return;
        }
        if (screen.parameter("nothing").equals("true")) {
            screen.refuse("page", Texts.message(requestContext.language(), "xliff.nothing"));
        }
        if (screen.comesFrom(RECEIVED)) {
            received = xliffImport.rows();
        }
    }

    /** Imports the file, and redirects to the screen, which shows the result. */
    public void receive() {
        boolean taken = screen.attempt(() -> {
            if (file == null || file.getSize() == 0) {
                throw new InvalidInputException("file", "xliff.required");
            }
            try (var bytes = file.getInputStream()) {
                xliffImport.take(bytes, note);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (taken) {
            screen.redirectTo(ScreenPath.XLIFF, RECEIVED);
        }
    }

    /** The result of the import. */
    public List<ReceivedRow> getReceived() {
        return received;
    }

    /** The pages that the caller may export. */
    public List<PageChoices.Choice> getPages() {
        return choices.writable();
    }

    /** The id of the page from the query string; empty if there is none. */
    public String getPage() {
        return screen.number("id").map(String::valueOf).orElse("");
    }

    public boolean isFromEnglish() {
        return screen.parameter("from").equals("en");
    }

    /** Whether the descendants are to be exported, too. */
    public boolean isBranch() {
        return screen.parameter("branch").equals("true");
    }

    public String getDownload() {
        return links.to(XliffServlet.PATH);
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

    public void setNote(String input) {
        note = input;
    }
}
