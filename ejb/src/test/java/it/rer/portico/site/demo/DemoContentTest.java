package it.rer.portico.site.demo;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.access.identity.Accounts;
import it.rer.portico.access.identity.DemoEditors;
import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Translation;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.platform.database.DatabaseReady;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.FollowedSite;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.Invariants;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import jakarta.ejb.EJBException;
import java.util.List;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class DemoContentTest {

    private final Container container;

    DemoContentTest(Container container) {
        this.container = container;
        container.put(Configuration.class, TestConfiguration.with(Option.DEMO, "true"));
    }

    @Test
    void anEmptySiteIsFilledInBothLanguages() {
        var site = started();

        assertThat(in(ITALIAN, site)).hasSizeGreaterThanOrEqualTo(12);
        assertThat(in(ENGLISH, site)).hasSizeGreaterThanOrEqualTo(10);
        assertThat(in(ENGLISH, site))
                .allMatch(text -> site.text(text.pageId(), ITALIAN).isPresent());
        assertThat(site.allTexts())
                .noneMatch(text -> text.title().isBlank()
                        || text.content().description().isBlank()
                        || text.content().body().isBlank());
        assertThat(site.home(ITALIAN).orElseThrow().path()).isEqualTo("relazioni-internazionali");
        assertThat(site.home(ENGLISH).orElseThrow().path()).isEqualTo("international-relations");
    }

    @Test
    void theAddressesOfTheRealSiteAreThere() {
        var site = started();
        var italian = site.textAt(ITALIAN, "relazioni-internazionali/attivita-internazionali")
                .orElseThrow();
        var english = site.textAt(ENGLISH, "international-relations/international-activities")
                .orElseThrow();

        assertThat(italian.pageId()).isEqualTo(english.pageId());
        assertThat(italian.title()).isEqualTo("Attività internazionali");
        assertThat(italian.content().description())
                .isEqualTo("Le attività internazionali della Regione Emilia-Romagna");
        assertThat(english.title()).isEqualTo("International activities");
        assertThat(english.content().description()).isEqualTo("International activities of the Emilia-Romagna Region");
        assertThat(site.redirectAt(ENGLISH, "relazioni-internazionali/international-activities"))
                .contains(english.pageId());
        assertThat(site.redirectAt(ENGLISH, "relazioni-internazionali/international-activities/partners"))
                .isPresent();
    }

    @Test
    void everyLinkToAPageLeadsToOneThatCitizensCanRead() {
        var site = started();
        int links = 0;

        for (var text : site.allTexts()) {
            for (var link : Jsoup.parseBodyFragment(text.content().body()).select("a")) {
                assertThat(link.hasAttr("href"))
                        .describedAs("%s: %s", text.path(), link)
                        .isTrue();
                var address = link.attr("href");
                if (address.startsWith("page:")) {
                    long page = Long.parseLong(address.substring("page:".length()));
                    assertThat(site.text(page, ITALIAN))
                            .describedAs("%s: %s", text.path(), link)
                            .isPresent();
                    links++;
                }
            }
        }

        assertThat(links).isGreaterThan(20);
    }

    @Test
    void itsLinksHaveTheirRows() {
        started();

        Invariants.assertLinksHold(container);
    }

    @Test
    void thereIsContentOfEveryKind() {
        var site = started();
        var bodies = site.allTexts().stream()
                .map(text -> Jsoup.parseBodyFragment(text.content().body()))
                .toList();

        assertThat(bodies)
                .anyMatch(body -> !body.select("div.table-box > table caption").isEmpty());
        assertThat(bodies)
                .anyMatch(body -> body.select("figure img[src^=asset:]").size() >= 1);
        assertThat(bodies)
                .anyMatch(
                        body -> body.select("h2[id]").size() >= 5 && body.text().length() > 5_000);
        assertThat(bodies)
                .allMatch(body -> body.select("img:not([alt]), img:not([src])").isEmpty());
        assertThat(in(ITALIAN, site))
                .anyMatch(text -> site.text(text.pageId(), ENGLISH).isEmpty());
    }

    @Test
    void theSanitiserRemovesNothingFromTheDemoContent() {
        for (var key : DemoPage.keys()) {
            for (var language : Language.ALL) {
                DemoPage.find(key, language.code()).ifPresent(page -> {
                    var written = Jsoup.parseBodyFragment(page.body());
                    var stored = Jsoup.parseBodyFragment(
                            it.rer.portico.content.body.BodySanitizer.sanitize(page.bodyWith(to -> "1")));
                    assertThat(stored.text()).describedAs(key + " " + language).isEqualTo(written.text());
                    assertThat(stored.select("*").size()
                                    - stored.select("div.table-box").size())
                            .describedAs(key + " " + language)
                            .isEqualTo(written.select("*").size());
                });
            }
        }
    }

    @Test
    void anEnglishTextIsBasedOnTheItalianOne() {
        start(container);
        var pages = container.get(Pages.class);

        container.inTransaction(() -> pages.tree().forEach(page -> pages.findTranslation(page.id(), ENGLISH)
                .flatMap(Translation::published)
                .ifPresent(english -> assertThat(english.basedOn())
                        .isEqualTo(pages.getTranslation(page.id(), ITALIAN).published()))));
    }

    @Test
    void theSecondStartChangesNothing() {
        start(container);
        var before = container.get(ChangeFeed.class).latest();

        start(restarted());

        assertThat(container.get(ChangeFeed.class).latest()).isEqualTo(before);
    }

    @Test
    void ofTwoNodesThatStartAtOnceOneLoadsItAndTheOtherWaits() {
        var nodes = List.of(restarted(), restarted());

        var failures = Race.run(nodes.stream()
                .map(node -> Executors.callable(() -> {
                    node.inTransaction(() -> node.get(DemoEditors.class).onReady(new DatabaseReady()));
                    start(node);
                }))
                .toList());

        assertThat(failures).isEmpty();
        assertThat(container.get(Pages.class).roots()).hasSize(1);
        assertThat(container.get(Accounts.class).list()).hasSize(3);
    }

    @Test
    void aSiteThatIsNotEmptyIsLeftAlone() {
        new Editor(container).draft(null, ITALIAN, "mia");

        start(container);

        assertThat(container.get(Pages.class).tree()).hasSize(1);
    }

    @Test
    void withoutTheOptionNothingIsLoaded() {
        container.put(Configuration.class, TestConfiguration.with(Option.DEMO, "false"));

        assertThat(started().isEmpty()).isTrue();
        assertThat(container.get(Pages.class).tree()).isEmpty();
    }

    @Test
    void ifAnythingFailsNothingIsLoaded() {
        var real = container.get(Drafting.class);
        container.put(Drafting.class, new Drafting() {
            @Override
            public Translation create(it.rer.portico.content.page.NewPage wanted) {
                if (wanted.slug().equals(new Slug("partner"))) {
                    throw new IllegalStateException("the third page cannot be made");
                }
                return real.create(wanted);
            }

            @Override
            public Translation translate(
                    long pageId,
                    Language language,
                    Slug slug,
                    it.rer.portico.content.page.PageText text,
                    Long basedOn) {
                return real.translate(pageId, language, slug, text, basedOn);
            }
        });

        assertThatThrownBy(() -> start(container)).isInstanceOf(EJBException.class);

        assertThat(container.get(Pages.class).tree()).isEmpty();
        assertThat(container.get(ChangeFeed.class).latest()).isZero();
    }

    private Container restarted() {
        var node = container.anotherNode();
        node.put(Configuration.class, TestConfiguration.with(Option.DEMO, "true"));
        return node;
    }

    private SiteSnapshot started() {
        start(container);
        return FollowedSite.of(container).current();
    }

    /** Enterprise beans observe events in a transaction. */
    private static void start(Container node) {
        var demo = node.get(DemoContent.class);
        node.inTransaction(() -> demo.onReady(new DatabaseReady()));
    }

    private static List<PublishedText> in(Language language, SiteSnapshot site) {
        return site.allTexts().stream()
                .filter(text -> text.language() == language)
                .toList();
    }
}
