package it.rer.portico.content.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.error.InvalidInputException;
import org.junit.jupiter.api.Test;

class PagePathTest {

    @Test
    void aSlugIsAppendedToThePathAboveOrIsThePathItself() {
        assertThat(PagePath.below("", new Slug("europa"))).isEqualTo("europa");
        assertThat(PagePath.below("europa/fondi", new Slug("bandi"))).isEqualTo("europa/fondi/bandi");
    }

    @Test
    void aPathThatWouldBeTooLongIsRefused() {
        var deep = "a".repeat(698);

        assertThat(PagePath.below(deep, new Slug("b"))).hasSize(700);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PagePath.below(deep, new Slug("bb")))
                .satisfies(e -> assertThat(e.key()).isEqualTo("text.too-long"))
                .satisfies(e -> assertThat(e.arguments()).containsExactly(700, 701));
    }
}
