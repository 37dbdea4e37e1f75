package it.rer.portico.web.citizen.page;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static it.rer.portico.web.citizen.page.TestRoutes.described;
import static it.rer.portico.web.citizen.page.TestRoutes.route;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.platform.address.QueryParameters;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.site.published.TestSite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of the site that was before lead to its pages, files and other sites. */
class RouterFormerSiteTest {

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
}
