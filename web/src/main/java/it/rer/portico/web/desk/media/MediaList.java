package it.rer.portico.web.desk.media;

import it.rer.portico.media.library.MediaEntry;
import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.media.library.MediaUses;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.access.LocationView;
import it.rer.portico.web.desk.Parts;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.frame.media.MediaPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The files that the address of a screen asks for. */
@RequestScoped
public class MediaList {

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    @Inject
    private LocationView location;

    @Inject
    private MediaLibrary library;

    @Inject
    private MediaUses uses;

    private MediaQuery query;
    private ResultPage<MediaEntry> found;
    private List<MediaRow> rows;

    /** What the address asks for. */
    public MediaQuery query() {
        return query == null ? asked(screen.parameter("kind")) : query;
    }

    /** Looks for files of one kind only. */
    public void narrow(String kind) {
        query = asked(kind);
    }

    private MediaQuery asked(String kind) {
        return new MediaQuery(
                screen.parameter("q"), kind, !screen.parameter("trash").isEmpty());
    }

    /** Looks again: what was sent has changed the library, after its forms were read with the rows that they stand beside. */
    public void renew() {
        found = null;
        rows = null;
    }

    private ResultPage<MediaEntry> found() {
        if (found == null) {
            found = library.list(query().search(Parts.number(screen)));
        }
        return found;
    }

    /** The newest first. */
    public List<MediaRow> rows() {
        if (rows == null) {
            var ids = found().rows().stream().map(entry -> entry.facts().id()).toList();
            var counts = uses.counts(ids);
            rows = found().rows().stream()
                    .map(entry -> row(entry, counts.getOrDefault(entry.facts().id(), 0)))
                    .toList();
        }
        return rows;
    }

    /** A file as lists show it. */
    public MediaRow row(MediaEntry entry, int useCount) {
        return new MediaRow(
                entry, useCount, requestContext.language(), textLanguage(), links.to(MediaPath.DESK_FOLDER));
    }

    /** Where citizens find a file that is public. */
    public String publicAddress(MediaEntry entry) {
        return links.absolute(MediaPath.FOLDER + MediaPath.of(entry.facts(), 0).path());
    }

    /** The language of who reads the screen. */
    public Language reader() {
        return requestContext.language();
    }

    /** The language of the text that a file is chosen for, or else that of the desk. */
    public Language textLanguage() {
        return screen.textLanguage().orElse(requestContext.language());
    }

    /**
     * What is shown of them.
     *
     * @param more parameters that stay as they are, or nothing
     */
    public Parts parts(String more) {
        return Parts.of(
                screen,
                MediaQuery.AT_ONCE,
                found().total(),
                links.to(location.getPath() + "?" + query().parameters() + more));
    }
}
