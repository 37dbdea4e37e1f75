package it.rer.portico.content.page;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.content.change.ChangeKind;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Redirects from paths that no page has any more. */
@OnEveryPlatform
class FormerAddressesTest extends EditedPages {

    FormerAddressesTest(Container container) {
        super(container);
    }

    @Test
    void redirectsNeverFormAChain() {
        long page = editor.page(null, "uno");

        editor.rename(page, ITALIAN, "due");
        editor.rename(page, ITALIAN, "tre");
        editor.rename(page, ITALIAN, "uno");

        assertThat(editor.path(page, ITALIAN)).isEqualTo("uno");
        assertThat(redirect(ITALIAN, "due")).isEqualTo(page);
        assertThat(redirect(ITALIAN, "tre")).isEqualTo(page);
    }

    @Test
    void aPathOfARedirectIsFreeForANewPage() {
        long old = editor.page(null, "bandi");
        editor.rename(old, ITALIAN, "bandi-chiusi");

        long fresh = editor.page(null, "bandi");
        assertThat(editor.path(fresh, ITALIAN)).isEqualTo("bandi");
        assertThat(redirect(ITALIAN, "bandi")).isEqualTo(old);

        editor.rename(fresh, ITALIAN, "bandi-aperti");
        assertThat(redirect(ITALIAN, "bandi")).isEqualTo(fresh);
        assertThat(redirect(ITALIAN, "bandi-chiusi")).isNull();
    }

    @Test
    void anOldAddressCanBeRedirectedToAPage() {
        long page = editor.page(null, "contatti");

        moving.redirect(ITALIAN, "vecchio/sito/contatti", page);

        assertThat(redirect(ITALIAN, "vecchio/sito/contatti")).isEqualTo(page);
        assertThat(changes()).last().isEqualTo(Tuple.tuple(ChangeKind.MOVED, page, ITALIAN));
    }

    @Test
    void theLastRedirectOfAPathReplacesTheEarlierOne() {
        long first = editor.page(null, "primo");
        long second = editor.page(null, "secondo");

        moving.redirect(ITALIAN, "vecchio", first);
        moving.redirect(ITALIAN, "vecchio", second);

        assertThat(redirect(ITALIAN, "vecchio")).isEqualTo(second);
        assertThat(redirects()).hasSize(1);
    }

    @Test
    void aPathOfAPageCannotBeRedirected() {
        long page = editor.page(null, "contatti");
        editor.draft(null, ITALIAN, "bozza");

        assertThatThrownBy(() -> moving.redirect(ITALIAN, "contatti", page)).isInstanceOf(PathTakenException.class);
        assertThatThrownBy(() -> moving.redirect(ITALIAN, "bozza", page)).isInstanceOf(PathTakenException.class);
    }

    @Test
    void invalidOldAddressesAreRefused() {
        long page = editor.page(null, "contatti");

        for (var path : List.of("", " ", "a".repeat(701), "a\u0000b")) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> moving.redirect(ITALIAN, path, page))
                    .satisfies(e -> assertThat(e.field()).isEqualTo("path"));
        }
        moving.redirect(ITALIAN, "a".repeat(700), page);
        assertThat(redirects()).hasSize(1);
    }
}
