package it.rer.portico.web.citizen.rating;

import static it.rer.portico.web.citizen.rating.TestAddressRating.ADDRESS;
import static it.rer.portico.web.citizen.rating.TestAddressRating.PLACE;
import static it.rer.portico.web.citizen.rating.TestAddressRating.post;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.text.PostedForm;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.TestStore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The block in which a page that is not ours is rated, and in which pages. */
class AddressRatingBlockTest {

    private final TestAddressRating ratings = new TestAddressRating();
    private final TestStore store = ratings.forms.store;
    private final RequestContext requestContext = ratings.forms.requestContext;
    private final RatedPage ratedPage = ratings.forms.ratedPage;
    private final PageRatingForm form = ratings.forms.rating;
    private final AddressRatingServlet servlet = ratings.forms.addressRatings;

    @Test
    void theBlockIsServedForAPageThatIsAllowed() {
        var answer = ratings.get(ADDRESS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.views()).containsExactly("address-rating-block");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(ratedPage.getFacelet()).isEqualTo("/WEB-INF/portlets/rating.xhtml");
        assertThat(ratedPage.getAction()).isEqualTo(TestLinks.BASE + PLACE);
        assertThat(ratedPage.getTitle()).isEqualTo("Il mare");
        assertThat(ratedPage.getHiddenInputs())
                .containsExactly(
                        new RatedPage.HiddenInput("address", ADDRESS),
                        new RatedPage.HiddenInput("title", "Il mare"),
                        new RatedPage.HiddenInput("return", ADDRESS));
        assertThat(ratings.get(ADDRESS).views()).as("it is kept").isEmpty();
        assertThat(ratings.get(ADDRESS + "/rimini").views()).containsExactly("address-rating-block");
    }

    @ParameterizedTest
    @CsvSource({
        "https://portal.example/turismo, 200",
        "HTTPS://Portal.example:443/turismo/?a=b, 200",
        "https://www.example.org/altro/x, 200",
        "https://portal.example/turismox, 403",
        "https://portal.example/, 403",
        "http://portal.example/turismo, 403",
        "https://portal.example:8443/turismo, 403",
        "https://evil.example/turismo, 403",
        "https://host.example/, 403",
        "https://portal.example/turismo/../admin, 400",
        "https://portal.example/turismo/%2e%2e/admin, 400",
        "https://portal.example/turismo%2fx, 400",
        "https://user@portal.example/turismo, 400",
        "https://portal.example\\@evil.example/turismo, 400",
        "javascript:alert(1), 400",
        "'', 400",
        ", 400"
    })
    void onlyPagesInTheListedFoldersCanBeRated(String address, int status) {
        assertThat(ratings.get(address).status()).isEqualTo(status);
        assertThat(post(address).sendTo(servlet).status()).isEqualTo(status == 200 ? 303 : status);
        assertThat(store.kept()).hasSize(status == 200 ? 1 : 0);
    }

    @Test
    void whatCannotBeRatedIsToldInTheLanguageOfTheBlock() {
        var answer = ratings.get("https://evil.example/x");

        assertThat(answer.isError()).as("the host's page stays whole").isFalse();
        assertThat(answer.views()).containsExactly("address-rating-block");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(ratedPage.getFacelet()).isEqualTo("/WEB-INF/portlets/rating-refused.xhtml");
        assertThat(form.getFaults())
                .containsExactly(new PostedForm.Fault(
                        "", "L’indirizzo https://evil.example/x non è tra quelli che si possono valutare qui"));
    }

    @Test
    void aScriptGetsTheBlockAlone() {
        var answer = post(ADDRESS).header("X-Portico-Fragment", "true").sendTo(servlet);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.views()).containsExactly("address-rating-block");
        assertThat(requestContext.isThanked()).isTrue();
    }

    @Test
    void itIsAdaptedToItsHostByTheOptionsOfEveryBlock() {
        assertThat(ratings.get(ADDRESS, "ids=mare&level=3&heading=without").views())
                .containsExactly("address-rating-block");
        assertThat(ratings.get(ADDRESS, "heading=without&ids=mare&level=3").views())
                .as("one wish is kept once")
                .isEmpty();
        assertThat(ratings.get(ADDRESS).views()).as("made of one that is kept").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"level=7", "colour=red", "ids=1", "heading=no", "level=2&level=3", "prefix=/a"})
    void anOptionThatDoesNotExistIsToldWithoutHarmToTheHost(String query) {
        for (var answer :
                List.of(ratings.get(ADDRESS, query), post(ADDRESS).query(query).sendTo(servlet))) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.isError()).isFalse();
            assertThat(answer.text()).contains("portico-fault");
        }
        assertThat(store.kept()).isEmpty();
    }

    @Test
    void theThanksAreFoundUnderTheNameThatTheHostGivesThem() {
        var answer = post(ADDRESS).query("ids=mare").sendTo(servlet);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(ADDRESS + "#mare-rating-thanks");
    }
}
