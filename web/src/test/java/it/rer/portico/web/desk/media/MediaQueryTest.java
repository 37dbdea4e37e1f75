package it.rer.portico.web.desk.media;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.media.MediaKind;
import it.rer.portico.media.MediaSearch;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MediaQueryTest {

    @Test
    void whatAnAddressAsksForIsAskedOfTheLibrary() {
        assertThat(new MediaQuery("piazza", "image", false, 3).search())
                .isEqualTo(new MediaSearch(
                        "piazza", Optional.of(MediaKind.IMAGE), false, 2 * MediaQuery.AT_ONCE, MediaQuery.AT_ONCE));
    }

    @Test
    void aKindThatDoesNotExistNarrowsNothing() {
        assertThat(new MediaQuery("", "film", true, 1).search())
                .isEqualTo(new MediaSearch("", Optional.empty(), true, 0, MediaQuery.AT_ONCE));
    }

    @Test
    void aPartThatNobodyCanReachIsTheNearestThatOneCan() {
        assertThat(new MediaQuery("", "", false, 0).search().first()).isZero();
        assertThat(new MediaQuery("", "", false, Long.MAX_VALUE).search().first())
                .isPositive();
    }

    @Test
    void theAddressOfAnotherPartAsksTheSame() {
        assertThat(new MediaQuery("sì & no", "document", true, 1).parameters(2))
                .isEqualTo("q=s%C3%AC+%26+no&kind=document&trash=true&part=2");
        assertThat(new MediaQuery("", "\"", false, 1).parameters(2)).isEqualTo("q=&kind=&part=2");
    }
}
