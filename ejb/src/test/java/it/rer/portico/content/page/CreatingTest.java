package it.rer.portico.content.page;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static it.rer.portico.testing.Editor.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.platform.address.Slug;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.TestClock;
import org.junit.jupiter.api.Test;

/** Creating and translating pages, each under a path of its own. */
@OnEveryPlatform
class CreatingTest extends EditedPages {

    CreatingTest(Container container) {
        super(container);
    }

    @Test
    void aNewPageIsADraftThatCitizensDoNotRead() {
        var wanted = new NewPage(
                null,
                3,
                PageKind.SECTION,
                false,
                ITALIAN,
                new Slug("accordi"),
                new PageText(new PageContent("Accordi", "", ""), "prima"));

        long id = drafting.create(wanted).page().id();

        var page = pages.get(id);
        assertThat(page.parent()).isEmpty();
        assertThat(page.position()).isEqualTo(3);
        assertThat(page.kind()).isEqualTo(PageKind.SECTION);
        assertThat(page.inNavigation()).isFalse();
        assertThat(page.createdBy()).isEqualTo(Container.CALLER);
        assertThat(page.createdAt()).isEqualTo(TestClock.START);
        assertThat(page.trashedAt()).isEmpty();
        var translation = pages.getTranslation(id, ITALIAN);
        assertThat(translation.state()).isEqualTo(TranslationState.DRAFT);
        assertThat(translation.slug()).isEqualTo(new Slug("accordi"));
        assertThat(translation.path()).isEqualTo("accordi");
        assertThat(translation.published()).isEmpty();
        assertThat(translation.publishedAt()).isEmpty();
        assertThat(translation.publishAt()).isEmpty();
        assertThat(translation.expireAt()).isEmpty();
        var revision = draft(id, ITALIAN);
        assertThat(revision.number()).isEqualTo(1);
        assertThat(revision.title()).isEqualTo("Accordi");
        assertThat(revision.note()).contains("prima");
        assertThat(revision.basedOn()).isEmpty();
        assertThat(revision.createdBy()).isEqualTo(Container.CALLER);
        assertThat(revision.createdAt()).isEqualTo(TestClock.START);
        assertThat(revision.translation().id()).isEqualTo(translation.id());
        assertThat(feed.latest()).isZero();
    }

    @Test
    void thePathOfAPageIsBelowThatOfItsParent() {
        long top = editor.page(null, "europa");
        long below = editor.page(top, "macroregioni");

        assertThat(editor.path(below, ITALIAN)).isEqualTo("europa/macroregioni");
        assertThat(parent(below)).isEqualTo(top);
    }

    @Test
    void noPageIsCreatedBelowOneThatDoesNotExist() {
        assertThatExceptionOfType(PageNotFoundException.class)
                .isThrownBy(() -> editor.draft(404L, ITALIAN, "persa"))
                .satisfies(e -> assertThat(e.key()).isEqualTo("page.not-found"))
                .satisfies(e -> assertThat(e.arguments()).containsExactly("404"));
        assertThat(pages.tree()).isEmpty();
    }

    @Test
    void aTakenPathIsRefusedAndNothingIsStored() {
        long top = editor.page(null, "europa");
        editor.draft(top, ITALIAN, "bandi");

        assertThatExceptionOfType(PathTakenException.class)
                .isThrownBy(() -> editor.draft(top, ITALIAN, "bandi"))
                .satisfies(e -> assertThat(e.field()).isEqualTo("slug"))
                .satisfies(e -> assertThat(e.arguments()).containsExactly("europa/bandi"));
        assertThat(pages.tree()).hasSize(2);
    }

    @Test
    void twoLanguagesMayUseOnePath() {
        editor.draft(null, ITALIAN, "partner");
        long english = editor.draft(null, ENGLISH, "partner");

        assertThat(editor.path(english, ENGLISH)).isEqualTo("partner");
    }

    @Test
    void aTranslationRecordsItsSource() {
        long page = editor.page(null, "priorita");
        long italian = published(page, ITALIAN).id();

        drafting.translate(page, ENGLISH, new Slug("priorities"), text("Priorities"), italian);

        assertThat(container.<Long>inTransaction(
                        () -> draft(page, ENGLISH).basedOn().orElseThrow().id()))
                .isEqualTo(italian);
        assertThat(pages.translations(page)).containsOnlyKeys(ITALIAN, ENGLISH);
    }

    @Test
    void aPageIsTranslatedIntoALanguageOnce() {
        long page = editor.page(null, "priorita");

        assertThatThrownBy(() -> drafting.translate(page, ITALIAN, new Slug("altre"), text("Altre"), null))
                .isInstanceOf(AlreadyTranslatedException.class);
        assertThat(editor.path(page, ITALIAN)).isEqualTo("priorita");
    }

    @Test
    void aTranslationCannotTakeAnothersPath() {
        long page = editor.page(null, "priorita");
        editor.draft(null, ENGLISH, "priorities");

        assertThatThrownBy(() -> drafting.translate(page, ENGLISH, new Slug("priorities"), text("Priorities"), null))
                .isInstanceOf(PathTakenException.class);
        assertThat(pages.translations(page)).containsOnlyKeys(ITALIAN);
    }
}
