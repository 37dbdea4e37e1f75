package it.rer.portico.web.citizen.page;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;

import it.rer.portico.content.page.PagePath;
import it.rer.portico.platform.address.QueryParameters;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.site.published.TestSite;

/** Where addresses lead, in words for tables of tests: {@code moved /it/relazioni}. */
final class TestRoutes {

    static final String LONGEST = "a".repeat(PagePath.MAX);

    /** Pages of both languages and of one, old addresses, and what was withdrawn. */
    static final SiteSnapshot SITE = new TestSite()
            .page(1, null)
            .page(2, 1L)
            .page(3, 1L)
            .page(4, 1L)
            .page(5, 1L)
            .page(6, 1L)
            .page(7, 1L)
            .text(1, ITALIAN, "relazioni")
            .text(1, ENGLISH, "relations")
            .text(2, ITALIAN, "relazioni/attivita")
            .text(2, ENGLISH, "relations/activities")
            .redirect(ITALIAN, "relazioni/vecchia", 2)
            .redirect(ENGLISH, "relazioni/activities", 2)
            .text(3, ITALIAN, "relazioni/bandi")
            .redirect(ITALIAN, "relazioni/gare", 3)
            .redirect(ENGLISH, "relations/calls", 3)
            .text(4, ITALIAN, "relazioni/resta")
            .withdrawn(4, ENGLISH, "relations/gone")
            .text(5, ENGLISH, "relations/english-only")
            .withdrawn(6, ITALIAN, "relazioni/via")
            .redirect(ITALIAN, "relazioni/andata", 6)
            .text(7, ITALIAN, LONGEST)
            .redirect(ITALIAN, "città d'arte", 3)
            .redirect(ITALIAN, "bando).", 3)
            .redirect(ITALIAN, "ricerca&sviluppo", 3)
            .redirect(ITALIAN, "relazioni/due-2", 3)
            .snapshot();

    private TestRoutes() {}

    static String route(SiteSnapshot site, String path, Language preferred) {
        return described(new Router(site, preferred, QueryParameters.NONE).route(path));
    }

    static String described(Route route) {
        if (route instanceof Route.Show show) {
            return "show " + show.text().language().code() + " " + show.text().path();
        } else if (route instanceof Route.Untranslated untranslated) {
            return "untranslated " + untranslated.wanted().code() + ": "
                    + untranslated.text().language().code() + " "
                    + untranslated.text().path();
        } else if (route instanceof Route.Moved moved) {
            return "moved " + moved.path();
        } else if (route instanceof Route.Outside outside) {
            return "outside " + outside.address();
        } else if (route instanceof Route.Arrive arrive) {
            return "arrive " + arrive.path();
        } else if (route instanceof Route.Withdrawn withdrawn) {
            return "withdrawn " + withdrawn.language().code();
        } else if (route instanceof Route.Missing missing) {
            return "missing " + missing.language().code();
        } else if (route instanceof Route.Empty none) {
            return "empty " + none.language().code();
        }
        throw new AssertionError(route);
    }
}
