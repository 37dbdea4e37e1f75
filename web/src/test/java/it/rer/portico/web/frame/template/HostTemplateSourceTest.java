package it.rer.portico.web.frame.template;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static it.rer.portico.web.frame.template.TestTemplateSource.template;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of our pages as the portal behaves well, badly or not at all. */
class HostTemplateSourceTest {

    @AutoClose
    private final TestTemplateSource source = new TestTemplateSource();

    @Test
    void aGoodTemplateIsWornAndItsChangeToo() {
        source.portal.sends(template("a"));
        source.look();
        source.assertUsed("a");
        long version = source.templates.current().version();

        source.portal.sends(template("b"));
        source.look();

        source.assertUsed("b");
        assertThat(source.templates.current().version()).isGreaterThan(version);
        assertThat(source.log()).hasSize(2).allMatch(line -> line.startsWith("INFO ") && line.contains("is in use"));
    }

    @Test
    void anUnchangedTemplateIsAskedForByItsTagAndMovesNothing() {
        source.portal.sends(template("a"), "ETag", "\"1\"", "Last-Modified", "Sun, 22 Nov 2026 10:00:00 GMT");
        source.look();
        long version = source.templates.current().version();
        source.portal.answersStatus(304);
        source.look();

        assertThat(source.portal.requests())
                .extracting(TestPortal.Request::ifNoneMatch)
                .containsExactly(null, "\"1\"");
        assertThat(source.templates.current().version()).isEqualTo(version);
        source.assertUsed("a");
        assertThat(source.log()).hasSize(1);
    }

    @Test
    void withoutATagTheDateIsAskedBy() {
        source.portal.sends(template("a"), "Last-Modified", "Sun, 22 Nov 2026 10:00:00 GMT");
        source.look();
        source.look();

        assertThat(source.portal.requests())
                .extracting(TestPortal.Request::ifModifiedSince)
                .containsExactly(null, "Sun, 22 Nov 2026 10:00:00 GMT");
        assertThat(source.log()).as("the same content is no news").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {304, 403, 404, 500, 503})
    void beforeAnyGoodTemplateOurOwnIsShownAndTheLogSaysSoOnce(int status) {
        source.portal.answersStatus(status == 304 ? 500 : status);
        source.look();
        source.look();

        assertThat(source.templates.current().of(ITALIAN)).isSameAs(HostTemplate.OWN);
        assertThat(source.log())
                .singleElement()
                .asString()
                .startsWith("WARNING ")
                .contains("our own header and footer");
    }

    @Test
    void whileThePortalIsAwayTheLastGoodTemplateIsWorn() {
        source.portal.sends(template("a"));
        source.look();
        source.portal.answersStatus(500);
        source.look();
        source.look();
        source.assertUsed("a");
        source.portal.sends(template("a"));
        source.look();

        assertThat(source.log())
                .satisfiesExactly(
                        used -> assertThat(used).startsWith("INFO ").contains("is in use"),
                        away -> assertThat(away)
                                .startsWith("WARNING ")
                                .contains("the portal answers 500", "the last good one"),
                        back -> assertThat(back).startsWith("INFO ").contains("is in use"));
    }

    @Test
    void aPortalThatIsNotThereAtAllIsAFailureAsAnyOther() {
        source.portal.close();
        source.look();

        assertThat(source.templates.current().of(ITALIAN)).isSameAs(HostTemplate.OWN);
        assertThat(source.log()).singleElement().asString().contains("ConnectException");
    }

    @Test
    void thePortalTakesItsTemplateBackWith410() {
        source.portal.sends(template("a"), "ETag", "\"1\"");
        source.look();
        source.portal.answersStatus(410);
        source.look();
        source.look();

        assertThat(source.templates.current().of(ITALIAN)).isSameAs(HostTemplate.OWN);
        assertThat(source.log())
                .satisfiesExactly(
                        used -> assertThat(used).startsWith("INFO ").contains("is in use"),
                        back -> assertThat(back).startsWith("INFO ").contains("withdrawn"));
        assertThat(source.portal.requests())
                .extracting(TestPortal.Request::ifNoneMatch)
                .containsExactly(null, "\"1\"", null);
    }

    @Test
    void aTemplateThatCannotBeUsedLeavesTheLastGoodOneAndIsAskedForAnew() {
        source.portal.sends(template("a"), "ETag", "\"1\"");
        source.look();
        source.portal.sends(template("b").replace("<header>", "<header><h1>B</h1>"), "ETag", "\"2\"");
        source.look();
        source.assertUsed("a");
        source.portal.answersStatus(304);
        source.look();

        assertThat(source.portal.requests())
                .extracting(TestPortal.Request::ifNoneMatch)
                .containsExactly(null, "\"1\"", "\"1\"");
        assertThat(source.log())
                .satisfiesExactly(
                        used -> assertThat(used).startsWith("INFO ").contains("is in use"),
                        bad -> assertThat(bad).startsWith("WARNING ").contains("it has an h1"),
                        good -> assertThat(good).startsWith("INFO "));
    }

    @Test
    void oneTemplateForAllLanguagesSaysInWhichItIsWritten() {
        source.portal.sends(template("a"));
        source.of(List.of(ITALIAN, ENGLISH)).look();

        source.assertUsed("a");
        assertThat(source.templates.current().of(ENGLISH).before()).isEqualTo("<header lang=\"it\">a</header>");
        assertThat(source.templates.current().of(ENGLISH).after()).isEqualTo("<footer lang=\"it\">f</footer>");
    }

    @Test
    void whatIsLeftOutIsInTheLog() {
        source.portal.sends(template("<script src=\"https://evil.example/x.js\"></script><b onclick=\"x()\">a</b>"));
        source.look();

        source.assertUsed("<b>a</b>");
        assertThat(source.log())
                .singleElement()
                .asString()
                .contains("without attribute onclick of b, script https://evil.example/x.js");
    }
}
