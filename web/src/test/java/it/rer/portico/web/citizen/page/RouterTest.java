package it.rer.portico.web.citizen.page;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static it.rer.portico.web.citizen.page.TestRoutes.LONGEST;
import static it.rer.portico.web.citizen.page.TestRoutes.SITE;
import static it.rer.portico.web.citizen.page.TestRoutes.route;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.PagePath;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the addresses of the site lead to. */
class RouterTest {

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
}
