package it.rer.portico.web.desk.media;

import it.rer.portico.language.Language;
import it.rer.portico.media.MediaEntry;
import it.rer.portico.media.MediaLibrary;
import it.rer.portico.media.MediaSlice;
import it.rer.portico.media.MediaUses;
import it.rer.portico.web.desk.Screen;
import it.rer.portico.web.http.Links;
import it.rer.portico.web.identity.DeskView;
import it.rer.portico.web.media.MediaPlace;
import it.rer.portico.web.site.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The files that the address of a screen asks for. */
@RequestScoped
public class MediaList {

    @Inject
    private Screen screen;

    @Inject
    private Visit visit;

    @Inject
    private Links links;

    @Inject
    private DeskView desk;

    @Inject
    private MediaLibrary library;

    @Inject
    private MediaUses uses;

    private MediaQuery query;
    private MediaSlice slice;

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
                screen.parameter("q"),
                kind,
                !screen.parameter("trash").isEmpty(),
                screen.number("part").orElse(1L));
    }

    private MediaSlice slice() {
        if (slice == null) {
            slice = library.list(query().search());
        }
        return slice;
    }

    /** How many files there are. */
    public long total() {
        return slice().total();
    }

    /** The newest first. */
    public List<MediaRow> rows() {
        var ids = slice().entries().stream().map(entry -> entry.facts().id()).toList();
        var counts = uses.counts(ids);
        return slice().entries().stream()
                .map(entry -> row(entry, counts.getOrDefault(entry.facts().id(), 0)))
                .toList();
    }

    /** A file as lists show it. */
    public MediaRow row(MediaEntry entry, int useCount) {
        return new MediaRow(entry, useCount, visit.language(), textLanguage(), links.to(MediaPlace.DESK_FOLDER));
    }

    /** Where citizens find a file that is public. */
    public String publicAddress(MediaEntry entry) {
        return links.absolute(
                MediaPlace.FOLDER + MediaPlace.of(entry.facts(), 0).path());
    }

    /** The language of who reads the screen. */
    public Language reader() {
        return visit.language();
    }

    /** The language of the text that a file is chosen for, or else that of the desk. */
    public Language textLanguage() {
        return screen.textLanguage().orElse(visit.language());
    }

    /**
     * Where newer files are; empty if these are the newest.
     *
     * @param more parameters that stay as they are, or nothing
     */
    public String newer(String more) {
        long part = query().part();
        return part > 1 ? address(part - 1, more) : "";
    }

    /** Where older files are; empty if these are the oldest. */
    public String older(String more) {
        long part = query().part();
        return part * MediaQuery.AT_ONCE < total() ? address(part + 1, more) : "";
    }

    private String address(long part, String more) {
        return links.to(desk.getPlace() + "?" + query().parameters(part) + more);
    }
}
