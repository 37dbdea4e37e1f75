package it.rer.portico.site.published;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.Moving;
import it.rer.portico.content.page.Page;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Translation;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.SettingName;
import it.rer.portico.setting.Settings;
import it.rer.portico.site.published.SiteSnapshot.Address;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invariants after any series of changes. The series are random, but reproducible by their seed. */
@OnEveryPlatform
class SnapshotPropertiesTest {

    private static final int CHANGES = 80;
    private static final List<String> SLUGS = List.of("a", "b", "c", "d", "e", "f");

    private final Container container;
    private final Drafting drafting;
    private final Moving moving;
    private final Pages pages;
    private final Settings settings;
    private final ChangeFeed feed;
    private final Editor editor;
    private final SnapshotLoader loader;
    private final PublishedSite site;

    private final List<Long> made = new ArrayList<>();
    private final Set<Address> everPublic = new HashSet<>();

    SnapshotPropertiesTest(Container container) {
        this.container = container;
        drafting = container.get(Drafting.class);
        moving = container.get(Moving.class);
        pages = container.get(Pages.class);
        settings = container.get(Settings.class);
        feed = container.get(ChangeFeed.class);
        editor = new Editor(container);
        loader = container.get(SnapshotLoader.class);
        site = FollowedSite.of(container);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42})
    void afterAnySeriesOfChanges(long seed) {
        var random = new Random(seed);
        int done = 0;
        for (int i = 0; i < CHANGES; i++) {
            long before = feed.latest();
            try {
                change(random);
                done++;
            } catch (PorticoException refused) {
                assertThat(feed.latest()).describedAs("refused: " + refused).isEqualTo(before);
            }
            var snapshot = site.current();
            assertSameForCitizens(snapshot, loader.load());
            assertNoAddressDied(snapshot);
        }
        assertPathsFollowTheTree();
        assertThat(feed.since(0)).hasSize((int) feed.latest());
        assertThat(done).describedAs("changes that were not refused").isGreaterThan(CHANGES / 3);
    }

    private void change(Random random) {
        int what = made.size() < 4 ? 0 : random.nextInt(20);
        var language = random.nextBoolean() ? ITALIAN : ENGLISH;
        var slug = SLUGS.get(random.nextInt(SLUGS.size()));
        var page = made.isEmpty() ? null : made.get(random.nextInt(made.size()));
        var parent = made.isEmpty() || random.nextInt(4) == 0 ? null : made.get(random.nextInt(made.size()));
        if (what < 4) {
            made.add(editor.draft(parent, language, slug));
        } else if (what < 8) {
            editor.publish(page, language);
        } else if (what < 9) {
            editor.withdraw(page, language);
        } else if (what < 11) {
            editor.write(page, language, "Titolo " + random.nextInt());
        } else if (what < 13) {
            drafting.translate(page, language, new Slug(slug), Editor.text(slug), null);
        } else if (what < 15) {
            editor.rename(page, language, slug);
        } else if (what < 18) {
            moving.move(page, parent, random.nextInt(3));
        } else if (what < 19) {
            moving.redirect(language, "vecchio/" + slug, page);
        } else {
            settings.change(SettingName.SITE_NAME, language, "Sito " + random.nextInt());
        }
    }

    /** Pages without a published text are not compared: the followed snapshot gets them with the next change. */
    private void assertSameForCitizens(SiteSnapshot followed, SiteSnapshot loaded) {
        assertThat(followed)
                .usingRecursiveComparison()
                .ignoringFields("pages", "children")
                .isEqualTo(loaded);
        for (var language : Language.ALL) {
            assertThat(followed.home(language)).isEqualTo(loaded.home(language));
            assertThat(followed.navigationBelow(null, language)).isEqualTo(loaded.navigationBelow(null, language));
            for (var page : made) {
                assertThat(followed.navigationBelow(page, language)).isEqualTo(loaded.navigationBelow(page, language));
                if (loaded.text(page, language).isPresent()) {
                    assertThat(followed.breadcrumb(page, language)).isEqualTo(loaded.breadcrumb(page, language));
                }
            }
        }
        assertThat(followed.allTexts()).isEqualTo(loaded.allTexts());
    }

    /** An address that was once public has a text, a redirect, or is known as withdrawn. */
    private void assertNoAddressDied(SiteSnapshot snapshot) {
        snapshot.allTexts().forEach(text -> everPublic.add(new Address(text.language(), text.path())));
        assertThat(everPublic)
                .allMatch(address ->
                        snapshot.textAt(address.language(), address.path()).isPresent()
                                || snapshot.isWithdrawn(address.language(), address.path())
                                || snapshot.redirectAt(address.language(), address.path())
                                        .isPresent());
    }

    /** A path is the slug below the path of the nearest ancestor with a text in the language. */
    private void assertPathsFollowTheTree() {
        container.inTransaction(() -> pages.tree()
                .forEach(page -> Language.ALL.forEach(
                        language -> pages.findTranslation(page.id(), language).ifPresent(translation -> {
                            var above = above(page, language)
                                    .map(path -> path + "/")
                                    .orElse("");
                            assertThat(translation.path())
                                    .isEqualTo(above + translation.slug().text());
                        }))));
    }

    private Optional<String> above(Page page, Language language) {
        return page.parent().flatMap(parent -> pages.findTranslation(parent.id(), language)
                .map(Translation::path)
                .or(() -> above(parent, language)));
    }
}
