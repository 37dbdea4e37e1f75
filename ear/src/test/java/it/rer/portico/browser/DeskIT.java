package it.rer.portico.browser;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.server.DeskClient;
import it.rer.portico.server.DeskWork;
import it.rer.portico.server.Site;
import it.rer.portico.server.TestEditors;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every screen of the desk in the browser: accessibility and use by keyboard. */
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskIT {

    private static final String HOME = "/redazione";

    private final Chromium chromium;
    private final Site site;
    private final TestEditors editors;
    private Map<String, String> content;

    DeskIT(Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
        editors = new TestEditors(site.database());
    }

    /** Creates content for every screen. */
    @BeforeAll
    void createContent() {
        var work = new DeskWork(DeskClient.of(site, editors.with("PUBLISHER")));
        var title = DeskWork.unique("Una pagina di prova");
        var page = work.create(title);
        var file = work.upload("modulo.pdf");
        work.write(page, "it", title, "<h2>Prima</h2><p>Si legge il <a href=\"media:" + file + "\">modulo</a>.</p>");
        work.publish(page);
        work.write(page, "it", title, "<h2>Prima</h2><p>Si legge <a href=\"page:999999\">altrove</a>.</p>");
        work.write(page, "en", DeskWork.unique("A trial page"), "<h2>First</h2><p>Something to read.</p>");
        work.share(page);
        var former = DeskWork.path(DeskWork.unique("indirizzo di prima"));
        work.redirect(former, page);
        addRatingsToReview(page);
        work.discard(work.create(DeskWork.unique("Una pagina tolta")));
        content = Map.of(
                "page",
                page,
                "file",
                file,
                "redirect",
                one("select id from redirect where path = ?", former),
                "link",
                one("select max(id) from preview_link where page_id = cast(? as bigint)", page),
                "editor",
                editors.with("AUTHOR"));
    }

    private void addRatingsToReview(String page) {
        site.database()
                .query(
                        "insert into page_rating (id, page_id, language, page_title, scale, score, state, review_reason,"
                                + " created_at) select nextval('page_rating_seq'), cast(? as bigint), 'it', 'Una pagina',"
                                + " 'STARS', 1, 'TO_REVIEW', 'SUBJECT', current_timestamp from generate_series(1, 20)"
                                + " returning id",
                        page);
    }

    private String one(String sql, String argument) {
        return site.database().query(sql, argument).get(0).get(0);
    }

    @Test
    void everyScreenIsTested() {
        var tested = Stream.of(DeskScreen.values()).map(DeskScreen::path).toList();
        assertThat(DeskWork.screens())
                .extracting(screen -> HOME + "/" + screen)
                .isNotEmpty()
                .isSubsetOf(tested);
    }

    @ParameterizedTest
    @EnumSource
    void screenIsAccessibleInBothLanguages(DeskScreen screen) {
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            SignIn.as(editors.with(screen.role()), page);
            var softly = new SoftAssertions();
            for (var language : List.of("it", "en")) {
                reader.at(1280);
                screen.open(page, language, content);
                assertThat(page.locator("html"))
                        .extracting(html -> html.getAttribute("lang"))
                        .isEqualTo(language);
                for (int width : List.of(1280, 360, 320)) {
                    reader.at(width);
                    softly.<Object>assertThatList(List.copyOf(Axe.violations(page)))
                            .as(language + ", " + width + " pixels")
                            .isEmpty();
                    softly.<Object>assertThatList(List.copyOf(LayoutIT.tooWide(page, width)))
                            .as(language + " fits " + width + " pixels")
                            .isEmpty();
                }
            }
            softly.assertThat(reader.troubles()).isEmpty();
            softly.assertAll();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tabReachesEveryControlInBothDirections(DeskScreen screen) {
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            SignIn.as(editors.with(screen.role()), page);
            screen.open(page, "it", content);

            var controls = TabOrder.controls(page);
            var forward = TabOrder.forward(page);
            var backward = TabOrder.backward(page, forward);

            assertThat(forward).extracting(TabOrder.Stop::index).isSorted().doesNotHaveDuplicates();
            assertThat(forward)
                    .filteredOn(stop -> !stop.visible())
                    .as("where the focus is not visible")
                    .isEmpty();
            assertThat(controls)
                    .filteredOn(control -> forward.stream().noneMatch(stop -> stop.index() == control.index()))
                    .as("not reached")
                    .isEmpty();
            Collections.reverse(backward);
            assertThat(backward)
                    .extracting(TabOrder.Stop::index)
                    .isEqualTo(forward.stream().map(TabOrder.Stop::index).toList());
        }
    }

    @Test
    void editorSignsInAndOutByKeyboard() {
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            page.navigate("/redazione/accesso?language=it");
            page.locator("#sign-in-login").focus();
            page.keyboard().insertText(editors.with("AUTHOR"));
            page.keyboard().press("Tab");
            page.keyboard().insertText(TestEditors.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**" + HOME);
            assertThat(page.locator("h1").count()).isEqualTo(1);

            var leave = page.locator("form[action$='/redazione/uscita'] button");
            while (!(boolean) leave.evaluate("button => button === document.activeElement")) {
                page.keyboard().press("Tab");
                assertThat(page.evaluate("document.activeElement === document.body"))
                        .as("the end of the page was reached")
                        .isEqualTo(false);
            }
            page.keyboard().press("Enter");
            page.waitForURL("**/redazione/accesso**");
            page.navigate(HOME);
            assertThat(page.url()).contains("/redazione/accesso");
            assertThat(reader.troubles()).isEmpty();
        }
    }
}
