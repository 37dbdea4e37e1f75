package it.rer.portico.web.citizen.page;

import it.rer.portico.content.page.PagePath;
import it.rer.portico.platform.address.QueryParameters;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.NormalForm;
import it.rer.portico.site.published.FormerAddress;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.web.frame.media.MediaPath;
import it.rer.portico.web.frame.site.SystemPage;
import it.rer.portico.web.frame.site.TextPath;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.address.StrayCharacters;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds what an address leads to, in one step: however an old or careless address is written, one redirect leads to the right one.
 */
final class Router {

    private final SiteSnapshot site;
    private final Language preferred;
    private final QueryParameters query;

    /**
     * @param preferred the reader's language, where the address names none
     * @param query what follows the path
     */
    Router(SiteSnapshot site, Language preferred, QueryParameters query) {
        this.site = site;
        this.preferred = preferred;
        this.query = query;
    }

    /**
     * @param path decoded path within the module, beginning with a slash
     */
    Route route(String path) {
        var route = asWritten(path);
        return route instanceof Route.Missing
                ? withoutStrays(path).or(() -> withQuery(path)).orElse(route)
                : route;
    }

    /** Where an address leads of which the question mark was encoded, too. */
    private Optional<Route> withQuery(String path) {
        int mark = path.indexOf('?');
        return mark < 0
                ? Optional.empty()
                : Optional.of(new Router(site, preferred, QueryParameters.of(path.substring(mark + 1)))
                                .asWritten(path.substring(0, mark)))
                        .filter(route -> !(route instanceof Route.Missing || route instanceof Route.Empty))
                        .map(Router::led);
    }

    /** Where an address leads that nothing is found at, once it is rid of what servers, mail programs and former sites add to addresses. */
    private Optional<Route> withoutStrays(String path) {
        var typed = CarelessPaths.typed(path);
        var readings = typed.equals(path)
                ? readings(path)
                : Stream.concat(readings(path), Stream.concat(Stream.of(typed), readings(typed)));
        return readings.map(this::asWritten)
                .filter(route -> !(route instanceof Route.Missing || route instanceof Route.Empty))
                .findFirst()
                .map(Router::led);
    }

    private static Stream<String> readings(String path) {
        return Stream.concat(CarelessPaths.of(path).stream(), StrayCharacters.without(path).stream());
    }

    /** A page is shown at its own address alone. */
    private static Route led(Route route) {
        if (route instanceof Route.Show show) {
            return new Route.Moved(TextPath.of(show.text()));
        }
        return route instanceof Route.Untranslated other
                ? new Route.Moved(Links.path(other.wanted(), other.text().path()))
                : route;
    }

    private Route asWritten(String path) {
        var clean = clean(path);
        if (clean.isEmpty()) {
            return exactly("").or(() -> arrival(preferred)).orElse(new Route.Arrive(Links.path(preferred, "")));
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
        return isPage(route) && !path.equals("/" + clean) ? new Route.Moved("/" + clean) : route;
    }

    private static boolean isPage(Route route) {
        return route instanceof Route.Show || route instanceof Route.Untranslated;
    }

    /** Letters in one form and in lower case, single slashes, none at the ends. */
    private static String clean(String path) {
        return NormalForm.composed(path)
                .toLowerCase(Locale.ROOT)
                .replaceAll("/{2,}", "/")
                .replaceAll("^/|/$", "");
    }

    /** The first page of a language; where it has none, the other language's, which then says so. */
    private Optional<Route> arrival(Language language) {
        return site.home(language)
                .or(() -> site.home(language.other()))
                .map(text -> new Route.Arrive(Links.path(language, text.path())));
    }

    private Route home(Language language) {
        return former(language, "", Router::asksForQuery)
                .or(() -> arrival(language))
                .orElse(site.isEmpty() ? new Route.Empty(language) : new Route.Missing(language));
    }

    private Route inLanguage(Language language, String path) {
        var whole = Links.path(language, path);
        if (SystemPage.isPath(whole)) {
            return new Route.Moved(whole); // written right, its own servlet would have answered
        }
        var exact = former(language, path, Router::asksForQuery);
        if (exact.isPresent()) {
            return exact.get();
        }
        var text = site.textAt(language, path);
        if (text.isPresent()) {
            return new Route.Show(text.get());
        }
        if (site.isWithdrawn(language, path)) {
            return site.successor(language, path)
                    .<Route>map(next -> new Route.Moved(TextPath.of(next)))
                    .orElse(new Route.Withdrawn(language));
        }
        return formerInOwnLanguage(language, path)
                .or(() -> site.textAt(language.other(), path).map(other -> ofOther(other, language)))
                .or(() -> former(language, path, former -> true))
                .orElse(new Route.Missing(language));
    }

    /** Where an address of former times leads if that is outside, a file, or a page that is published in its language. */
    private Optional<Route> formerInOwnLanguage(Language language, String path) {
        return site.former(language, path, query)
                .filter(former -> former.target()
                        .pageId()
                        .map(id -> site.text(id, language).isPresent())
                        .orElse(true))
                .map(former -> led(former, language));
    }

    /** Where an address of former times leads that is of a language or, if it has none there, of the other one. */
    private Optional<Route> former(Language language, String path, Predicate<FormerAddress> wanted) {
        return Stream.of(language, language.other())
                .map(each -> site.former(each, path, query).filter(wanted))
                .flatMap(Optional::stream)
                .findFirst()
                .map(former -> led(former, language));
    }

    /** One that asks for a query is meant more exactly than a page at its path. */
    private static boolean asksForQuery(FormerAddress former) {
        return !former.asked().isEmpty();
    }

    private Route led(FormerAddress former, Language language) {
        var target = former.target();
        return switch (target.kind()) {
            case PAGE -> toPage(target.id(), language, former.asked());
            case FILE ->
                site.file(target.id())
                        .<Route>map(file -> new Route.Moved(
                                MediaPath.FOLDER + MediaPath.of(file.facts(), 0).path(), former.asked()))
                        .orElse(new Route.Withdrawn(language));
            case OUTSIDE -> new Route.Outside(target.address(), former.asked());
        };
    }

    private Route ofOther(PublishedText other, Language language) {
        return site.text(other.pageId(), language)
                .<Route>map(own -> new Route.Moved(TextPath.of(own)))
                .orElse(new Route.Untranslated(language, other));
    }

    private Route toPage(long pageId, Language language, QueryParameters asked) {
        return site.text(pageId, language)
                .or(() -> site.text(pageId, language.other()))
                .<Route>map(text -> new Route.Moved(TextPath.inLanguage(site, text, language), asked))
                .orElse(site.isWithdrawn(pageId) ? new Route.Withdrawn(language) : new Route.Missing(language));
    }

    /** Addresses of former times named no language. */
    private Route withoutLanguage(String path) {
        return exactly(path)
                .or(() -> Language.ALL.stream()
                        .map(language -> pageOrFormer(language, path))
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElse(new Route.Missing(preferred));
    }

    /** Where an address without a language leads that asks for a query: the most exact of both languages, first the Italian one. */
    private Optional<Route> exactly(String path) {
        return Language.ALL.stream()
                .flatMap(language -> site
                        .former(language, path, query)
                        .filter(Router::asksForQuery)
                        .map(former -> Map.entry(language, former))
                        .stream())
                .sorted(Comparator.comparing(found -> -found.getValue().asked().size()))
                .findFirst()
                .map(found -> led(found.getValue(), found.getKey()));
    }

    private Optional<Route> pageOrFormer(Language language, String path) {
        return site.textAt(language, path)
                .map(text -> toPage(text.pageId(), language, QueryParameters.NONE))
                .or(() -> site.former(language, path, query).map(former -> led(former, language)));
    }
}
