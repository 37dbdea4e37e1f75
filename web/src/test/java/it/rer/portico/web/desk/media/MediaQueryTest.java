package it.rer.portico.web.desk.media;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.media.format.MediaKind;
import it.rer.portico.media.library.MediaSearch;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MediaQueryTest {

    @Test
    void queryParametersBecomeASearch() {
        assertThat(new MediaQuery("piazza", "image", false).search(3))
                .isEqualTo(new MediaSearch(
                        "piazza", Optional.of(MediaKind.IMAGE), false, 2 * MediaQuery.AT_ONCE, MediaQuery.AT_ONCE));
    }

    @Test
    void anUnknownKindIsIgnored() {
        assertThat(new MediaQuery("", "film", true).search(1))
                .isEqualTo(new MediaSearch("", Optional.empty(), true, 0, MediaQuery.AT_ONCE));
    }

    @Test
    void theQueryStringRepeatsTheSearch() {
        assertThat(new MediaQuery("sì & no", "document", true).parameters())
                .isEqualTo("q=s%C3%AC+%26+no&kind=document&trash=true");
        assertThat(new MediaQuery("", "\"", false).parameters()).isEqualTo("q=&kind=");
    }
}
