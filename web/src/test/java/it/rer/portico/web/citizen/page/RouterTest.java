package it.rer.portico.web.citizen.page;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.PagePath;
import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.platform.address.QueryParameters;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.platform.address.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {

    private static final String LONGEST = "a".repeat(PagePath.MAX);

    private static final SiteSnapshot SITE = new TestSite()
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

    @ParameterizedTest
    @CsvSource(textBlock = """
            # where readers arrive
            /,                              it, arrive /it/relazioni
            /,                              en, arrive /en/relations
            ///,                            en, arrive /en/relations
            /it,                            en, arrive /it/relazioni
            /en/,                           it, arrive /en/relations
            /EN,                            it, arrive /en/relations
            # pages
            /it/relazioni,                  en, show it relazioni
            /en/relations/activities,       it, show en relations/activities
            # careless addresses
            /it/Relazioni/ATTIVITA,         it, moved /it/relazioni/attivita
            /it/relazioni/attivita/,        it, moved /it/relazioni/attivita
            //it//relazioni///attivita//,   it, moved /it/relazioni/attivita
            /IT/relazioni,                  it, moved /it/relazioni
            /EN/relazioni/bandi/,           it, moved /en/relazioni/bandi
            # old addresses
            /it/relazioni/vecchia,          it, moved /it/relazioni/attivita
            /IT/Relazioni/Vecchia/,         it, moved /it/relazioni/attivita
            /en/relazioni/activities,       it, moved /en/relations/activities
            /it/relazioni/activities,       it, moved /it/relazioni/attivita
            # old addresses, which named no language
            /relazioni/attivita,            en, moved /it/relazioni/attivita
            /relazioni/vecchia,             en, moved /it/relazioni/attivita
            /relazioni/activities,          it, moved /en/relations/activities
            /relations/activities,          it, moved /en/relations/activities
            /Relazioni/Attivita/,           it, moved /it/relazioni/attivita
            # pages that editors do not write
            /IT/-/Valuta-il-sito/,          en, moved /it/-/valuta-il-sito
            /en/-//not-found,               it, moved /en/-/not-found
            # an address of the other language
            /en/relazioni/attivita,         it, moved /en/relations/activities
            /it/relations/activities,       it, moved /it/relazioni/attivita
            # pages of one language
            /en/relazioni/bandi,            it, untranslated en: it relazioni/bandi
            /it/relations/english-only,     en, untranslated it: en relations/english-only
            /en/relations/calls,            it, moved /en/relazioni/bandi
            /en/relazioni/gare,             it, moved /en/relazioni/bandi
            /en/relazioni/resta,            it, untranslated en: it relazioni/resta
            # withdrawn
            /en/relations/gone,             it, withdrawn en
            /it/relazioni/via,              en, withdrawn it
            /IT/relazioni/via/,             en, withdrawn it
            /it/relazioni/andata,           en, withdrawn it
            # nothing
            /it/nothing,                    en, missing it
            /en/nothing,                    it, missing en
            /nothing,                       en, missing en
            /fr/relazioni,                  en, missing en
            /fr,                            it, missing it
            /it/relazioni/.,                en, missing it
            /it/relazioni/..,               en, missing it
            /it/../relazioni,               en, missing it
            /it/relazioni.html,             en, missing it
            /.,                             en, missing en
            """)
    void everyAddressLeadsWhereItShould(String place, String preferred, String expected) {
        assertThat(route(SITE, place, Language.find(preferred).orElseThrow())).isEqualTo(expected);
    }

    /** As they come out of letters and documents. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /it/relazioni.                     | moved /it/relazioni
            /it/relazioni,                     | moved /it/relazioni
            /it/relazioni;                     | moved /it/relazioni
            /it/relazioni).                    | moved /it/relazioni
            /it/relazioni>                     | moved /it/relazioni
            /it/relazioni»…                    | moved /it/relazioni
            /it/relazioni”                     | moved /it/relazioni
            '/it/relazioni’'                   | moved /it/relazioni
            '/it/relazioni '                   | moved /it/relazioni
            /it/relazioni\u00a0                | moved /it/relazioni
            '/it/relazioni . '                 | moved /it/relazioni
            /it/relazioni/).                   | moved /it/relazioni
            '/it/relazioni/ '                  | moved /it/relazioni
            /it/relazioni%20                   | moved /it/relazioni
            /it/relazioni%E2%80%8B.            | moved /it/relazioni
            /it/relazioni\u200b                | moved /it/relazioni
            /it/relazioni\ufeff                | moved /it/relazioni
            /it/rela\u00adzioni/atti\u200bvita | moved /it/relazioni/attivita
            '/it/relazioni/ attivita'          | moved /it/relazioni/attivita
            /\u200bit/relazioni                | moved /it/relazioni
            /IT/Relazioni).                    | moved /it/relazioni
            /en/relations/activities.          | moved /en/relations/activities
            '/en/relations/activities '        | moved /en/relations/activities
            # copied out of the source of a page or a letter, or with what browsers keep for themselves
            /it/relazioni/attivita&gt;         | moved /it/relazioni/attivita
            /it/relazioni/attivita&nbsp;       | moved /it/relazioni/attivita
            /it/relazioni/attivita&quot;&#62;  | moved /it/relazioni/attivita
            /it/relazioni/attivita<br>         | moved /it/relazioni/attivita
            '/it/relazioni/attivita" target='  | moved /it/relazioni/attivita
            '/it/relazioni/attivita#top'       | moved /it/relazioni/attivita
            /it/relazioni/attivita&amp;        | moved /it/relazioni/attivita
            /it/ricerca&amp;sviluppo           | moved /it/relazioni/bandi
            /it/relazioni/<script>             | missing it
            '/it/relazioni/"attivita"'         | missing it
            /<it/relazioni                     | missing it
            # out of word processors and PDF, which have hyphens and apostrophes of their own
            /en/relations/english\u2011only    | moved /en/relations/english-only
            /it/citt\u00e0 d\u2019arte.        | moved /it/relazioni/bandi
            /it/relazioni/due\u20132           | moved /it/relazioni/bandi
            /it/relazioni/due\u20102).         | moved /it/relazioni/bandi
            # former addresses, those of the other language, pages of one language
            /it/relazioni/vecchia.             | moved /it/relazioni/attivita
            /relazioni/vecchia,                | moved /it/relazioni/attivita
            /en/relazioni/attivita)            | moved /en/relations/activities
            /en/relazioni/bandi.               | moved /en/relazioni/bandi
            '/it/citta\u0300 d''arte'          | moved /it/relazioni/bandi
            '/it/città d''arte.'               | moved /it/relazioni/bandi
            /it/bando).                        | moved /it/relazioni/bandi
            /it/bando).,                       | moved /it/relazioni/bandi
            # what editors do not write, and where readers arrive
            /it/-/valuta-il-sito.              | moved /it/-/valuta-il-sito
            /it.                               | arrive /it/relazioni
            /en)                               | arrive /en/relations
            '/ '                               | arrive /it/relazioni
            # withdrawn, and nothing
            /it/relazioni/via.                 | withdrawn it
            /it/nothing.                       | missing it
            /en/nothing\u200b                  | missing en
            /it/relazioni.........             | missing it
            /it/relazioni/%2e%2e               | missing it
            /it/relazioni%ZZ                   | missing it
            """)
    void whatMailProgramsAddToAnAddressIsTakenOff(String place, String expected) {
        assertThat(route(SITE, place, ITALIAN)).isEqualTo(expected);
    }

    private static final SiteSnapshot FORMER_SITE = new TestSite()
            .page(1, null)
            .page(2, 1L)
            .page(3, 1L)
            .text(1, ITALIAN, "relazioni")
            .text(1, ENGLISH, "relations")
            .text(2, ITALIAN, "relazioni/attivita")
            .text(3, ENGLISH, "relations/calls")
            .withdrawn(3, ITALIAN, "relazioni/bandi")
            .redirect(ITALIAN, "att+2", 2)
            .redirect(ITALIAN, "accordi e intese.html", 2)
            .redirect(ITALIAN, "a;b:c", 2)
            .redirect(ITALIAN, "documento.pdf", 2)
            .redirect(ITALIAN, "caffè", 2)
            .redirect(ITALIAN, "index.php", 1)
            .former(ITALIAN, "index.php", "id=12", RedirectTarget.page(2))
            .former(ENGLISH, "index.php", "id=12&lang=en", RedirectTarget.page(3))
            .former(ENGLISH, "index.php", "id=13", RedirectTarget.page(1))
            .former(ITALIAN, "", "p=7", RedirectTarget.page(2))
            .former(ITALIAN, "relazioni", "id=5", RedirectTarget.page(2))
            .former(ITALIAN, "fuori", "", RedirectTarget.outside("https://regione.example/a"))
            .former(ITALIAN, "via.pdf", "", RedirectTarget.file(99))
            .snapshot();

    /** Addresses of the site that was before, decoded as the servlet does. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /att+2                      |                   | moved /it/relazioni/attivita
            /it/att+2/                  |                   | moved /it/relazioni/attivita
            /Accordi e Intese.html      |                   | moved /it/relazioni/attivita
            /a;b:c                      |                   | moved /it/relazioni/attivita
            /documento.pdf;jsessionid=1 |                   | moved /it/relazioni/attivita
            /documento.pdf/view         |                   | moved /it/relazioni/attivita
            /documento.pdf/@@view       |                   | moved /it/relazioni/attivita
            /caffe\u0300                |                   | moved /it/relazioni/attivita
            /CAFFÈ                      |                   | moved /it/relazioni/attivita
            /it/relazioni;x=1/attivita  |                   | moved /it/relazioni/attivita
            /it/relazioni/attivita\u0300| a=1              | moved /it/relazioni/attivita
            /it/relazioni/attività      |                   | moved /it/relazioni/attivita
            /index.php                  |                   | moved /it/relazioni
            /index.php                  | id=99             | moved /it/relazioni
            /index.php                  | id=12             | moved /it/relazioni/attivita - id=12
            /index.php                  | x=1&ID=12         | moved /it/relazioni/attivita - id=12
            /index.php                  | lang=en&id=12     | moved /en/relations/calls - id=12&lang=en
            /index.php                  | id=13             | moved /en/relations - id=13
            /index.php?id=12            |                   | moved /it/relazioni/attivita - id=12
            /                           | p=7               | moved /it/relazioni/attivita - p=7
            /it                         | p=7               | moved /it/relazioni/attivita - p=7
            /                           | p=8               | arrive /it/relazioni
            /it/relazioni               | id=5              | moved /it/relazioni/attivita - id=5
            /it/relazioni               | id=6              | show it relazioni
            /fuori                      | utm_source=x      | outside https://regione.example/a
            /en/fuori                   |                   | outside https://regione.example/a
            /via.pdf                    |                   | withdrawn it
            """)
    void addressesOfTheSiteBeforeLeadWhereTheyShould(String place, String query, String expected) {
        var route = new Router(FORMER_SITE, ITALIAN, QueryParameters.of(query)).route(place);
        var asked = route instanceof Route.Moved moved && !moved.asked().isEmpty()
                ? " - " + moved.asked().canonical()
                : "";

        assertThat(described(route) + asked).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/it/relazioni\n", "/it/relazioni\r\n/attivita", "/it/rela\tzioni", "/it/relazioni\u0000"})
    void anAddressThatWasBrokenIntoLinesIsPutTogether(String place) {
        assertThat(route(SITE, place, ITALIAN)).startsWith("moved /it/relazioni");
    }

    @Test
    void theLongestPathThatAPageCanHaveIsFound() {
        assertThat(route(SITE, "/it/" + LONGEST, ENGLISH)).isEqualTo("show it " + LONGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/"})
    void anOverlongAddressIsMissingInItsOwnLanguage(String part) {
        assertThat(route(SITE, "/en/" + part.repeat(PagePath.MAX + 1), ITALIAN)).isEqualTo("missing en");
        assertThat(route(SITE, "/" + part.repeat(PagePath.MAX + 10), ITALIAN)).isEqualTo("missing it");
    }

    @ParameterizedTest
    @CsvSource({
        "/, it, arrive /it",
        "/, en, arrive /en",
        "/it, en, empty it",
        "/en/, it, empty en",
        "/it/any, en, missing it"
    })
    void aSiteWithoutPagesSaysSo(String place, String preferred, String expected) {
        var empty = new TestSite().snapshot();

        assertThat(route(empty, place, Language.find(preferred).orElseThrow())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en"})
    void whoArrivesInALanguageWithoutPagesIsToldInOneStep(String place) {
        var italian = new TestSite().page(1, null).text(1, ITALIAN, "relazioni").snapshot();

        assertThat(route(italian, place, ENGLISH)).isEqualTo("arrive /en/relazioni");
    }

    /** Whatever editors published, moved and withdrew: one redirect leads to the end, never to another redirect. */
    @Test
    void noRedirectLeadsToARedirect() {
        var random = new Random(20230322);
        for (int round = 0; round < 3000; round++) {
            var paths = List.of("a", "b", "c", "d", "a/b");
            var site = anySite(random, paths);
            for (var place : places(paths)) {
                var first = new Router(site, ITALIAN, QueryParameters.NONE).route(place);
                if (first instanceof Route.Moved moved) {
                    assertThat(new Router(site, ITALIAN, QueryParameters.NONE).route(moved.place()))
                            .as("%s leads to %s", place, moved.place())
                            .isNotInstanceOf(Route.Moved.class);
                } else if (first instanceof Route.Arrive arrive) {
                    assertThat(new Router(site, ITALIAN, QueryParameters.NONE).route(arrive.place()))
                            .as("%s leads to %s", place, arrive.place())
                            .isNotInstanceOfAny(Route.Moved.class, Route.Arrive.class);
                }
            }
        }
    }

    private static SiteSnapshot anySite(Random random, List<String> paths) {
        var site = new TestSite();
        for (long id = 1; id <= 3; id++) {
            site.page(id, null);
        }
        for (var language : Language.ALL) {
            var free = new ArrayList<>(paths);
            for (long id = 1; id <= 3; id++) {
                var path = free.remove(random.nextInt(free.size()));
                switch (random.nextInt(3)) {
                    case 0 -> site.text(id, language, path);
                    case 1 -> site.withdrawn(id, language, path);
                    default -> free.add(path);
                }
            }
            for (var path : free) {
                if (random.nextBoolean()) {
                    site.redirect(language, path, 1 + random.nextInt(3));
                }
            }
        }
        return site.snapshot();
    }

    private static List<String> places(List<String> paths) {
        var places = new ArrayList<>(List.of("/", "/it", "/en", "/EN/"));
        for (var path : paths) {
            places.add("/" + path);
            places.add("/" + path + ").");
            for (var language : Language.ALL) {
                places.add(Links.place(language, path));
                places.add(Links.place(language, path.toUpperCase(Locale.ROOT)) + "/");
                places.add(Links.place(language, path) + "\u200b.");
            }
        }
        return places;
    }

    private static String route(SiteSnapshot site, String place, Language preferred) {
        return described(new Router(site, preferred, QueryParameters.NONE).route(place));
    }

    private static String described(Route route) {
        if (route instanceof Route.Show show) {
            return "show " + show.text().language().code() + " " + show.text().path();
        } else if (route instanceof Route.Untranslated untranslated) {
            return "untranslated " + untranslated.wanted().code() + ": "
                    + untranslated.text().language().code() + " "
                    + untranslated.text().path();
        } else if (route instanceof Route.Moved moved) {
            return "moved " + moved.place();
        } else if (route instanceof Route.Outside outside) {
            return "outside " + outside.address();
        } else if (route instanceof Route.Arrive arrive) {
            return "arrive " + arrive.place();
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
