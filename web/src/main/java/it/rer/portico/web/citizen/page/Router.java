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
 * Finds the route of a path: a page, a redirect, or an error. However old or careless an address is, a single redirect leads to the right
 * one.
 */
final class Router {

    private final SiteSnapshot site;
    private final Language preferred;
    private final QueryParameters query;

    /**
     * @param preferred the reader's language, for addresses without one
     * @param query parameters of the address
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

    /** The route of an address whose question mark was percent-encoded. */
    private Optional<Route> withQuery(String path) {
        int mark = path.indexOf('?');
        return mark < 0
                ? Optional.empty()
                : Optional.of(new Router(site, preferred, QueryParameters.of(path.substring(mark + 1)))
                                .asWritten(path.substring(0, mark)))
                        .filter(route -> !(route instanceof Route.Missing || route instanceof Route.Empty))
                        .map(Router::asRedirect);
    }

    /** The route of an address after removing what servers, mail programs and former sites add to addresses. */
    private Optional<Route> withoutStrays(String path) {
        var typed = CarelessPaths.withKeyboardCharacters(path);
        var readings = typed.equals(path)
                ? readings(path)
                : Stream.concat(readings(path), Stream.concat(Stream.of(typed), readings(typed)));
        return readings.map(this::asWritten)
                .filter(route -> !(route instanceof Route.Missing || route instanceof Route.Empty))
                .findFirst()
                .map(Router::asRedirect);
    }

    private static Stream<String> readings(String path) {
        return Stream.concat(CarelessPaths.of(path).stream(), StrayCharacters.without(path).stream());
    }

    /** Redirects to a page instead of showing it, because a page is shown only at its own address. */
    private static Route asRedirect(Route route) {
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

    /** Normalises a path: Unicode NFC, lower case, single slashes, none at the ends. */
    private static String clean(String path) {
        return NormalForm.composed(path)
                .toLowerCase(Locale.ROOT)
                .replaceAll("/{2,}", "/")
                .replaceAll("^/|/$", "");
    }

    /** The redirect to the home page of a language, or to the home page of the other language, shown as untranslated. */
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
            return new Route.Moved(whole); // in its exact spelling, its own servlet would have answered
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

    /** The target of a former address, if it is outside, a file, or a page that is published in the language. */
    private Optional<Route> formerInOwnLanguage(Language language, String path) {
        return site.former(language, path, query)
                .filter(former -> former.target()
                        .pageId()
                        .map(id -> site.text(id, language).isPresent())
                        .orElse(true))
                .map(former -> toTarget(former, language));
    }

    /** The target of a former address in a language or, if there is none, in the other one. */
    private Optional<Route> former(Language language, String path, Predicate<FormerAddress> wanted) {
        return Stream.of(language, language.other())
                .map(each -> site.former(each, path, query).filter(wanted))
                .flatMap(Optional::stream)
                .findFirst()
                .map(former -> toTarget(former, language));
    }

    /** Whether a former address includes a query: then it takes precedence over a page at the same path. */
    private static boolean asksForQuery(FormerAddress former) {
        return !former.asked().isEmpty();
    }

    private Route toTarget(FormerAddress former, Language language) {
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

    /** The route of an address without language, as former sites had them. */
    private Route withoutLanguage(String path) {
        return exactly(path)
                .or(() -> Language.ALL.stream()
                        .map(language -> pageOrFormer(language, path))
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElse(new Route.Missing(preferred));
    }

    /** The target of a former address without language that includes a query: the one with the most parameters; Italian before English. */
    private Optional<Route> exactly(String path) {
        return Language.ALL.stream()
                .flatMap(language -> site
                        .former(language, path, query)
                        .filter(Router::asksForQuery)
                        .map(former -> Map.entry(language, former))
                        .stream())
                .sorted(Comparator.comparing(found -> -found.getValue().asked().size()))
                .findFirst()
                .map(found -> toTarget(found.getValue(), found.getKey()));
    }

    private Optional<Route> pageOrFormer(Language language, String path) {
        return site.textAt(language, path)
                .map(text -> toPage(text.pageId(), language, QueryParameters.NONE))
                .or(() -> site.former(language, path, query).map(former -> toTarget(former, language)));
    }
}
