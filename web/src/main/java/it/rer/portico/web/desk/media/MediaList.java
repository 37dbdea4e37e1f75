package it.rer.portico.web.desk.media;

import it.rer.portico.media.library.MediaEntry;
import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.media.library.MediaUses;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.access.LocationView;
import it.rer.portico.web.desk.Paging;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.frame.media.MediaPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The files of the library that match the query parameters of a screen. */
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

    /** The query of the screen. */
    public MediaQuery query() {
        return query == null ? asked(screen.parameter("kind")) : query;
    }

    /** Restricts the query to files of one kind. */
    public void narrow(String kind) {
        query = asked(kind);
    }

    private MediaQuery asked(String kind) {
        return new MediaQuery(
                screen.parameter("q"), kind, !screen.parameter("trash").isEmpty());
    }

    /** Discards the rows that were read when the form was restored, since the upload has changed the library. */
    public void renew() {
        found = null;
        rows = null;
    }

    private ResultPage<MediaEntry> found() {
        if (found == null) {
            found = library.list(query().search(Paging.number(screen)));
        }
        return found;
    }

    /** The files of the requested part of the list, newest first. */
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

    /** The row of a file. */
    public MediaRow row(MediaEntry entry, int useCount) {
        return new MediaRow(
                entry, useCount, requestContext.language(), textLanguage(), links.to(MediaPath.DESK_FOLDER));
    }

    /** The address at which citizens download a public file. */
    public String publicAddress(MediaEntry entry) {
        return links.absolute(MediaPath.FOLDER + MediaPath.of(entry.facts(), 0).path());
    }

    /** The language of the screen. */
    public Language reader() {
        return requestContext.language();
    }

    /** The language of the text that a file is picked for; otherwise the language of the screen. */
    public Language textLanguage() {
        return screen.textLanguage().orElse(requestContext.language());
    }

    /**
     * The paging of the list.
     *
     * @param more query parameters to keep, each preceded by {@code &}; may be empty
     */
    public Paging paging(String more) {
        return Paging.of(
                screen,
                MediaQuery.AT_ONCE,
                found().total(),
                links.to(location.getPath() + "?" + query().parameters() + more));
    }
}
