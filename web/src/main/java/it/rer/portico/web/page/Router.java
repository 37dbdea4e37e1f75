package it.rer.portico.web.page;

import it.rer.portico.language.Language;
import it.rer.portico.page.PagePath;
import it.rer.portico.published.PublishedText;
import it.rer.portico.published.SiteSnapshot;
import it.rer.portico.web.http.Links;
import it.rer.portico.web.site.SystemPage;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what an address leads to, in one step: however an old or careless address is written, one redirect leads to the right one.
 */
final class Router {

    private final SiteSnapshot site;
    private final Language preferred;

    /**
     * @param preferred the reader's language, where the address names none
     */
    Router(SiteSnapshot site, Language preferred) {
        this.site = site;
        this.preferred = preferred;
    }

    /**
     * @param place decoded path within the module, beginning with a slash
     */
    Route route(String place) {
        var clean = clean(place);
        if (clean.isEmpty()) {
            return new Route.Arrive(arrival(preferred));
        }
        if (clean.length() > PagePath.MAX + 3) {
            return new Route.Missing(preferred);
        }
        var parts = clean.split("/", 2);
        var language = Language.find(parts[0]);
        if (language.isEmpty()) {
            return withoutLanguage(clean);
        }
        var route = parts.length == 1 ? home(language.get()) : inLanguage(language.get(), parts[1]);
        boolean shown = route instanceof Route.Show || route instanceof Route.Untranslated;
        return shown && !place.equals("/" + clean) ? new Route.Moved("/" + clean) : route;
    }

    /** Lower case, single slashes, none at the ends. */
    private static String clean(String place) {
        return place.toLowerCase(Locale.ROOT).replaceAll("/{2,}", "/").replaceAll("^/|/$", "");
    }

    private String arrival(Language language) {
        return site.home(language).map(Links::place).orElse(Links.place(language, ""));
    }

    private Route home(Language language) {
        if (site.isEmpty()) {
            return new Route.Empty(language);
        }
        return site.home(language)
                .or(() -> site.home(language.other()))
                .<Route>map(text -> new Route.Arrive(Links.place(language, text.path())))
                .orElse(new Route.Missing(language));
    }

    private Route inLanguage(Language language, String path) {
        var place = Links.place(language, path);
        if (SystemPage.isPlace(place)) {
            return new Route.Moved(place); // written right, its own servlet would have answered
        }
        var text = site.textAt(language, path);
        if (text.isPresent()) {
            return new Route.Show(text.get());
        }
        if (site.isWithdrawn(language, path)) {
            return new Route.Withdrawn(language);
        }
        var page = site.redirectAt(language, path).or(() -> pageAt(language.other(), path));
        return page.map(id -> toPage(id, language, path)).orElse(new Route.Missing(language));
    }

    private Route toPage(long pageId, Language language, String path) {
        var own = site.text(pageId, language);
        if (own.isPresent()) {
            return new Route.Moved(Links.place(own.get()));
        }
        var other = site.text(pageId, language.other());
        if (other.isEmpty()) {
            return site.isWithdrawn(pageId) ? new Route.Withdrawn(language) : new Route.Missing(language);
        }
        return other.get().path().equals(path)
                ? new Route.Untranslated(language, other.get())
                : new Route.Moved(Links.place(language, other.get().path()));
    }

    /** Addresses of former times named no language. */
    private Route withoutLanguage(String path) {
        for (var language : Language.ALL) {
            var text = pageAt(language, path).flatMap(id -> site.text(id, language));
            if (text.isPresent()) {
                return new Route.Moved(Links.place(text.get()));
            }
        }
        return new Route.Missing(preferred);
    }

    private Optional<Long> pageAt(Language language, String path) {
        return site.textAt(language, path).map(PublishedText::pageId).or(() -> site.redirectAt(language, path));
    }
}
