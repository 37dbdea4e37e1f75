package it.rer.portico.web.citizen.rating;

import static it.rer.portico.web.citizen.rating.TestAddressRating.ADDRESS;
import static it.rer.portico.web.citizen.rating.TestAddressRating.post;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ratings of a page that is not ours which are not taken. */
class AddressRatingRefusedTest {

    private final TestAddressRating ratings = new TestAddressRating();
    private final TestStore store = ratings.forms.store;
    private final RatedPage ratedPage = ratings.forms.ratedPage;
    private final PageRatingForm form = ratings.forms.rating;
    private final AddressRatingServlet servlet = ratings.forms.addressRatings;

    @ParameterizedTest
    @ValueSource(strings = {"a\u0001b", "a\u202eb"})
    void aRefusedRatingComesBackWholeWithItsTextAndTheWayBack(String comment) {
        var answer = post(ADDRESS).parameter("comment", comment).sendTo(servlet);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.views()).containsExactly("address-rating");
        assertThat(form.getComment()).isEqualTo(comment);
        assertThat(ratedPage.getReturnAddress()).isEqualTo(ADDRESS);
        assertThat(form.getFault()).containsOnlyKeys("comment");
        assertThat(store.kept()).isEmpty();
    }

    @Test
    void theSameChecksHoldAsForPagesOfOurs() {
        assertThat(post(ADDRESS)
                        .parameter("comment", "x".repeat(501))
                        .sendTo(servlet)
                        .status())
                .isEqualTo(422);
        assertThat(post(ADDRESS).length(40_000).sendTo(servlet).status()).isEqualTo(413);
        assertThat(post(ADDRESS)
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Origin", "https://evil.example")
                        .sendTo(servlet)
                        .status())
                .isEqualTo(403);
        assertThat(store.kept()).isEmpty();
    }

    @Test
    void theEleventhInAMinuteWaits() {
        for (int i = 0; i < 10; i++) {
            assertThat(post(ADDRESS)
                            .header("Sec-Fetch-Site", "cross-site")
                            .header("Origin", "https://portal.example")
                            .sendTo(servlet)
                            .status())
                    .isEqualTo(303);
        }
        assertThat(post(ADDRESS).sendTo(servlet).status()).isEqualTo(429);
    }

    @Test
    void aFormOfAnotherOriginIsShownInOurPageAlsoIfTheBrowserSaysNothingElse() {
        var answer = post(ADDRESS)
                .parameter("comment", "my text")
                .header("Origin", "https://evil.example")
                .sendTo(servlet);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.views()).containsExactly("address-rating");
        assertThat(form.getComment()).isEqualTo("my text");
        assertThat(store.kept()).isEmpty();
    }
}
