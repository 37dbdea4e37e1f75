package it.rer.portico.web.desk.writing;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.desk.writing.SaveCommand;
import it.rer.portico.desk.writing.Tab;
import it.rer.portico.desk.writing.TextInput;
import it.rer.portico.desk.writing.Writing;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.WholeNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * A request of the editing screen's script about one text.
 *
 * @param version that the input is based on
 * @param tab browser tab that the text is open in
 */
record SentText(HttpServletRequest request, long pageId, Language language, long version, Tab tab) {

    /** Parses a request; empty if it names no text. */
    static Optional<SentText> of(HttpServletRequest request) {
        var id = WholeNumber.find(request.getParameter("id"));
        var version = version(request.getParameter("version"));
        return Language.find(String.valueOf(request.getParameter("text")))
                .filter(known -> id.isPresent() && version.isPresent())
                .map(language -> new SentText(
                        request,
                        id.get(),
                        language,
                        version.get(),
                        Tab.of(request.getParameter("tab"), request.getParameter("copy"))));
    }

    /** Whether another editor opened the screen, before the caller signed in with the same browser. */
    boolean isOfAnother(String login) {
        var editor = request.getParameter("editor");
        return editor != null && !editor.equals(login);
    }

    /** Whether it contains a text, and not only the presence of an editor. */
    boolean hasInput() {
        return has("body");
    }

    boolean has(String parameter) {
        return request.getParameter(parameter) != null;
    }

    /** @throws it.rer.portico.platform.error.InvalidInputException if a part is too long to be kept */
    TextInput input() {
        return new TextInput(
                request.getParameter("slug"),
                new PageContent(
                        request.getParameter("title"),
                        request.getParameter("description"),
                        request.getParameter("body")));
    }

    /** @throws it.rer.portico.platform.error.InvalidInputException if a part is too long to be kept */
    SaveCommand command() {
        var note = request.getParameter("note");
        return new SaveCommand(pageId, language, version, input(), note == null ? "" : note, has("matching"), tab);
    }

    private static Optional<Long> version(String sent) {
        return Long.toString(Writing.NEW).equals(sent) ? Optional.of(Writing.NEW) : WholeNumber.find(sent);
    }
}
