package it.rer.portico.content.page;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static it.rer.portico.testing.Editor.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.content.change.Change;
import it.rer.portico.content.change.ChangeKind;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.TestClock;
import java.time.Duration;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Writing, publishing and withdrawing texts, conflicts, and the changes in the feed. */
@OnEveryPlatform
class PublishingTest extends EditedPages {

    PublishingTest(Container container) {
        super(container);
    }

    @Test
    void aWrittenTextIsADraftUntilItIsPublished() {
        long page = editor.page(null, "contatti");
        long before = published(page, ITALIAN).id();

        editor.write(page, ITALIAN, "Contatti nuovi");

        assertThat(published(page, ITALIAN).id()).isEqualTo(before);
        assertThat(draft(page, ITALIAN).title()).isEqualTo("Contatti nuovi");
        assertThat(draft(page, ITALIAN).number()).isEqualTo(2);
        assertThat(feed.latest()).isEqualTo(1);

        container.clock().advance(Duration.ofDays(1));
        editor.publish(page, ITALIAN);

        assertThat(published(page, ITALIAN).title()).isEqualTo("Contatti nuovi");
        var translation = pages.getTranslation(page, ITALIAN);
        assertThat(translation.draft()).isEmpty();
        assertThat(translation.state()).isEqualTo(TranslationState.PUBLISHED);
        assertThat(translation.publishedAt()).contains(TestClock.START.plus(Duration.ofDays(1)));
    }

    @Test
    void everyWriteAddsARevision() {
        long page = editor.draft(null, ITALIAN, "contatti");
        long first = draft(page, ITALIAN).id();

        editor.write(page, ITALIAN, "Due");
        editor.write(page, ITALIAN, "Tre");

        assertThat(draft(page, ITALIAN).number()).isEqualTo(3);
        assertThat(draft(page, ITALIAN).id()).isNotEqualTo(first);
    }

    @Test
    void storedBodiesAreSanitised() {
        long page = editor.draft(null, ITALIAN, "contatti");

        drafting.write(
                page,
                ITALIAN,
                editor.version(page, ITALIAN),
                new PageText(new PageContent("Contatti", "", "<p onclick=\"x()\">Ciao<script>x()</script></p>")),
                null);

        assertThat(draft(page, ITALIAN).content().body()).isEqualTo("<p>Ciao</p>");
    }

    @Test
    void anOutdatedVersionIsAConflictAndChangesNothing() {
        long page = editor.page(null, "contatti");
        long seen = editor.version(page, ITALIAN);
        editor.write(page, ITALIAN, "Della collega");
        long now = editor.version(page, ITALIAN);

        assertThatThrownBy(() -> drafting.write(page, ITALIAN, seen, text("Mia"), null))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> publishing.publish(page, ITALIAN, seen)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> publishing.withdraw(page, ITALIAN, seen)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> moving.rename(page, ITALIAN, seen, new Slug("altro")))
                .isInstanceOf(ConflictException.class);

        assertThat(now).isGreaterThan(seen);
        assertThat(editor.version(page, ITALIAN)).isEqualTo(now);
        assertThat(draft(page, ITALIAN).title()).isEqualTo("Della collega");
        assertThat(editor.path(page, ITALIAN)).isEqualTo("contatti");
        assertThat(feed.latest()).isEqualTo(1);
    }

    @Test
    void theVersionThatAChangeReturnsIsValidForTheNext() {
        long page = editor.draft(null, ITALIAN, "contatti");

        var written = drafting.write(page, ITALIAN, editor.version(page, ITALIAN), text("Contatti"), null);
        var published = publishing.publish(page, ITALIAN, written.version());
        var renamed = moving.rename(page, ITALIAN, published.version(), new Slug("recapiti"));
        var withdrawn = publishing.withdraw(page, ITALIAN, renamed.version());

        assertThat(withdrawn.version()).isEqualTo(editor.version(page, ITALIAN));
    }

    @Test
    void aMissingTranslationCannotBeChanged() {
        long page = editor.page(null, "contatti");

        assertThatExceptionOfType(PageNotFoundException.class)
                .isThrownBy(() -> drafting.write(page, ENGLISH, 1, text("Contacts"), null))
                .satisfies(e -> assertThat(e.key()).isEqualTo("page.not-translated"))
                .satisfies(e -> assertThat(e.arguments()).containsExactly(String.valueOf(page), "en"));
    }

    @Test
    void withoutADraftThereIsNothingToPublish() {
        long page = editor.page(null, "contatti");

        assertThatThrownBy(() -> editor.publish(page, ITALIAN)).isInstanceOf(NothingToPublishException.class);
        assertThat(feed.latest()).isEqualTo(1);
    }

    @Test
    void aWithdrawnTextBecomesTheDraftAgain() {
        long page = editor.page(null, "contatti");
        long text = published(page, ITALIAN).id();

        editor.withdraw(page, ITALIAN);

        var translation = pages.getTranslation(page, ITALIAN);
        assertThat(translation.state()).isEqualTo(TranslationState.WITHDRAWN);
        assertThat(translation.published()).isEmpty();
        assertThat(draft(page, ITALIAN).id()).isEqualTo(text);
        assertThat(changes()).last().isEqualTo(Tuple.tuple(ChangeKind.WITHDRAWN, page, ITALIAN));

        editor.publish(page, ITALIAN);

        assertThat(published(page, ITALIAN).id()).isEqualTo(text);
    }

    @Test
    void withdrawingKeepsANewerDraft() {
        long page = editor.page(null, "contatti");
        editor.write(page, ITALIAN, "Più nuovo");

        editor.withdraw(page, ITALIAN);

        assertThat(draft(page, ITALIAN).title()).isEqualTo("Più nuovo");
    }

    @Test
    void onlyAPublishedTextCanBeWithdrawn() {
        long page = editor.draft(null, ITALIAN, "contatti");

        assertThatThrownBy(() -> editor.withdraw(page, ITALIAN)).isInstanceOf(NotPublishedException.class);
        assertThat(feed.latest()).isZero();
    }

    @Test
    void publicationsAreNumberedWithoutAGap() {
        for (int i = 0; i < 5; i++) {
            editor.page(null, "pagina-" + i);
        }

        assertThat(feed.since(0)).extracting(Change::number).isEqualTo(upTo(5));
        assertThat(feed.since(0)).extracting(Change::kind).containsOnly(ChangeKind.PUBLISHED);
    }

    @Test
    void aRolledBackPublicationLeavesNoGapInTheFeed() {
        long page = editor.page(null, "contatti");
        editor.write(page, ITALIAN, "Nuovi");
        long other = editor.draft(null, ITALIAN, "altra");

        assertThatThrownBy(() -> container.inTransaction(() -> {
                    editor.publish(page, ITALIAN);
                    editor.publish(other, ITALIAN);
                    editor.publish(other, ITALIAN); // nothing is left to publish
                }))
                .isInstanceOf(NothingToPublishException.class);
        assertThat(published(page, ITALIAN).title()).isEqualTo("Titolo di contatti");
        editor.publish(other, ITALIAN);

        assertThat(feed.since(0)).extracting(Change::number).containsExactly(1L, 2L);
    }

    @Test
    void unknownPagesAndPathsAreNotFound() {
        assertThatThrownBy(() -> pages.get(404)).isInstanceOf(PageNotFoundException.class);
        assertThat(pages.findByPath(ITALIAN, "non/esiste")).isEmpty();
        assertThat(pages.findTranslation(404, ITALIAN)).isEmpty();
    }
}
