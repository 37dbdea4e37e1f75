package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.context.ClockProducer;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the publishing screen refuses, and how the editor can go on. */
@Tag("acceptance")
@Deployed
class PublishScreenIT {

    private static final String LANGUAGES = "[name=publish-languages]";

    private final Site site;
    private final DeskClient desk;
    private final String title = DeskWork.unique("Da pubblicare");
    private final String page;

    PublishScreenIT(Site site) {
        this.site = site;
        desk = DeskClient.of(site, new TestEditors(site.database()).with("PUBLISHER"));
        var work = new DeskWork(desk);
        page = work.create(title);
        work.write(page, "it", title, "<p>Il testo.</p>");
        work.write(page, "en", DeskWork.unique("To be published"), "<p>The text.</p>");
    }

    private Document open() {
        return desk.open(DeskWork.PUBLISH + "?id=" + page);
    }

    @Test
    void publishingNeedsALanguage() {
        var screen = open();
        screen.select(LANGUAGES).removeAttr("checked");

        var refused = desk.send(screen, "#publish", Map.of(), "publish-publish");

        assertThat(refused.title()).startsWith("Errore");
        assertThat(refused.select("#publish-languages-fault").text()).isNotBlank();
        assertThat(refused.select(LANGUAGES + "[checked]")).isEmpty();
        assertThat(site.get("/it/" + DeskWork.path(title)).status()).isEqualTo(404);
    }

    @Test
    void outdatedFormIsRefusedAndCanBeSentAgain() {
        var outdated = open();
        new DeskWork(desk).write(page, "it", title, "<p>Il testo nuovo.</p>");

        var refused = desk.send(outdated, "#publish", Map.of(), "publish-publish");
        assertThat(refused.title()).startsWith("Errore");
        desk.send(refused, "#publish", Map.of(), "publish-publish");

        assertThat(site.get("/it/" + DeskWork.path(title)).html().select("main").text())
                .contains("Il testo nuovo.");
    }

    @Test
    void languagesAreScheduledIndependently() {
        var day = LocalDateTime.now(ClockProducer.ZONE)
                .plusDays(40)
                .truncatedTo(ChronoUnit.HOURS)
                .toString();
        open();
        var refused = desk.send("#schedule", Map.of("it-publishAt", "ieri", "en-publishAt", day), "schedule-set");
        assertThat(refused.select("#publish-it-publishAt-fault").text()).isNotBlank();
        assertThat(refused.select("#publish-it-publishAt").val()).isEqualTo("ieri");
        assertThat(refused.select("#publish-en-publishAt").val()).isEqualTo(day);

        desk.send("#schedule", Map.of("it-publishAt", "", "en-publishAt", day), "schedule-set");
        open();
        desk.send("#schedule", Map.of("it-expireAt", day), "schedule-set");

        assertThat(open().select("#publish-en-publishAt").val()).isEqualTo(day);
        assertThat(desk.document().select("#publish-it-publishAt").val()).isEmpty();
        assertThat(desk.document().select("#publish-it-expireAt").val()).isEqualTo(day);
    }

    @Test
    void withdrawingNeedsAReason() {
        new DeskWork(desk).publish(page);
        open();

        var refused = desk.send("#withdraw", Map.of(), "withdraw-withdraw");
        assertThat(refused.select("#publish-reason-fault").text()).isNotBlank();
        assertThat(site.get("/it/" + DeskWork.path(title)).status()).isEqualTo(200);

        desk.send("#withdraw", Map.of("publish-reason", "Superato"), "withdraw-withdraw");
        assertThat(site.get("/it/" + DeskWork.path(title)).status()).isEqualTo(410);
    }
}
