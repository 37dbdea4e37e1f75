package it.rer.portico.web.citizen.page;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static it.rer.portico.web.testing.TestLinks.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.testing.TestLinks;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class StructuredDataTest {

    private static final String HOSTILE = "</script><script>alert('\"1\"')</script><!--\u2028\u2029\\ è";

    @Test
    void describesThePage() {
        var page = graph("Attività", "Le attività").getJsonObject(0);

        assertThat(page.getString("@type")).isEqualTo("WebPage");
        assertThat(page.getString("url")).isEqualTo(BASE + "/it/relazioni/attivita");
        assertThat(page.getString("name")).isEqualTo("Attività");
        assertThat(page.getString("description")).isEqualTo("Le attività");
        assertThat(page.getString("inLanguage")).isEqualTo("it");
        assertThat(page.getString("dateModified")).isEqualTo("2023-03-22T13:21:06+01:00");
        assertThat(page.getJsonObject("publisher").getString("@type")).isEqualTo("GovernmentOrganization");
        assertThat(page.getJsonObject("publisher").getString("name")).isEqualTo("Regione Emilia-Romagna");
    }

    @Test
    void hasTheBreadcrumb() {
        var way = graph("Attività", "").getJsonObject(1).getJsonArray("itemListElement");

        assertThat(way.getValuesAs(JsonObject.class))
                .extracting(
                        each -> each.getInt("position") + " " + each.getString("name") + " " + each.getString("item"))
                .containsExactly(
                        "1 Relazioni " + BASE + "/it/relazioni", "2 Attività " + BASE + "/it/relazioni/attivita");
    }

    @Test
    void textCannotBreakOutOfTheScriptElement() {
        assertThat(data(HOSTILE, HOSTILE)).doesNotContain("<", "\u2028", "\u2029");
        assertThat(graph(HOSTILE, HOSTILE).getJsonObject(0).getString("name")).isEqualTo(HOSTILE);
    }

    private static JsonArray graph(String title, String description) {
        try (var reader = Json.createReader(new StringReader(data(title, description)))) {
            return reader.readObject().getJsonArray("@graph");
        }
    }

    private static String data(String title, String description) {
        var text = new PublishedText(
                2, ITALIAN, "relazioni/attivita", 12, new PageContent(title, description, ""), TestSite.MODIFIED);
        var site = new TestSite()
                .page(1, null)
                .page(2, 1L)
                .text(1, ITALIAN, "relazioni", "Relazioni")
                .text(text)
                .snapshot();
        return StructuredData.of(text, site, TestLinks.atRoot());
    }
}
