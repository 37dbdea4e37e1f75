package it.rer.portico.web.page;

import it.rer.portico.language.Language;
import it.rer.portico.page.PagePath;
import it.rer.portico.published.PublishedText;
import it.rer.portico.published.SiteSnapshot;
import it.rer.portico.web.http.Links;
import it.rer.portico.web.http.StrayCharacters;
import it.rer.portico.web.site.SystemPage;
import it.rer.portico.web.site.TranslationPlace;
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
        var route = asWritten(place);
        return route instanceof Route.Missing ? withoutStrays(place).orElse(route) : route;
    }

    /** Where an address leads that nothing is found at, once it is rid of what mail programs add to addresses. */
    private Optional<Route> withoutStrays(String place) {
        return StrayCharacters.without(place).stream()
                .map(this::asWritten)
                .filter(route -> !(route instanceof Route.Missing || route instanceof Route.Empty))
                .findFirst()
                .map(Router::led);
    }

    /** A page is shown at its own address alone. */
    private static Route led(Route route) {
        if (route instanceof Route.Show show) {
            return new Route.Moved(Links.place(show.text()));
        }
        return route instanceof Route.Untranslated other
                ? new Route.Moved(Links.place(other.wanted(), other.text().path()))
                : route;
    }

    private Route asWritten(String place) {
        var clean = clean(place);
        if (clean.isEmpty()) {
            return arrival(preferred).orElse(new Route.Arrive(Links.place(preferred, "")));
        }
        var parts = clean.split("/", 2);
        var language = Language.find(parts[0]);
        if (clean.length() > PagePath.MAX + 3) {
            return new Route.Missing(language.orElse(preferred));
        }
        if (language.isEmpty()) {
            return withoutLanguage(clean);
        }
        var route = parts.length == 1 ? home(language.get()) : inLanguage(language.get(), parts[1]);
        return isPage(route) && !place.equals("/" + clean) ? new Route.Moved("/" + clean) : route;
    }

    private static boolean isPage(Route route) {
        return route instanceof Route.Show || route instanceof Route.Untranslated;
    }

    /** Lower case, single slashes, none at the ends. */
    private static String clean(String place) {
        return place.toLowerCase(Locale.ROOT).replaceAll("/{2,}", "/").replaceAll("^/|/$", "");
    }

    /** The first page of a language; where it has none, the other language's, which then says so. */
    private Optional<Route> arrival(Language language) {
        return site.home(language)
                .or(() -> site.home(language.other()))
                .map(text -> new Route.Arrive(Links.place(language, text.path())));
    }

    private Route home(Language language) {
        return arrival(language).orElse(site.isEmpty() ? new Route.Empty(language) : new Route.Missing(language));
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
            return site.successor(language, path)
                    .<Route>map(next -> new Route.Moved(Links.place(next)))
                    .orElse(new Route.Withdrawn(language));
        }
        return formerText(language, path)
                .<Route>map(own -> new Route.Moved(Links.place(own)))
                .or(() -> site.textAt(language.other(), path).map(other -> ofOther(other, language)))
                .or(() -> site.redirectAt(language, path)
                        .or(() -> site.redirectAt(language.other(), path))
                        .map(id -> toPage(id, language)))
                .orElse(new Route.Missing(language));
    }

    /** The text that stood at an address in former times and is published. */
    private Optional<PublishedText> formerText(Language language, String path) {
        return site.redirectAt(language, path).flatMap(id -> site.text(id, language));
    }

    private Route ofOther(PublishedText other, Language language) {
        return site.text(other.pageId(), language)
                .<Route>map(own -> new Route.Moved(Links.place(own)))
                .orElse(new Route.Untranslated(language, other));
    }

    private Route toPage(long pageId, Language language) {
        return site.text(pageId, language)
                .or(() -> site.text(pageId, language.other()))
                .<Route>map(text -> new Route.Moved(TranslationPlace.of(site, text, language)))
                .orElse(site.isWithdrawn(pageId) ? new Route.Withdrawn(language) : new Route.Missing(language));
    }

    /** Addresses of former times named no language. */
    private Route withoutLanguage(String path) {
        return Language.ALL.stream()
                .flatMap(language -> pageAt(language, path).map(id -> toPage(id, language)).stream())
                .findFirst()
                .orElse(new Route.Missing(preferred));
    }

    private Optional<Long> pageAt(Language language, String path) {
        return site.textAt(language, path).map(PublishedText::pageId).or(() -> site.redirectAt(language, path));
    }
}
