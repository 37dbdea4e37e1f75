package it.rer.portico.web.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.OwnAccount;
import it.rer.portico.access.identity.Refusals;
import it.rer.portico.access.role.Role;
import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.platform.bulkhead.DatabaseBusyException;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.platform.database.DatabaseState;
import it.rer.portico.platform.database.TestState;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.access.AccessPath;
import it.rer.portico.web.access.session.Identity;
import it.rer.portico.web.platform.origin.OwnOrigin;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestDesk;
import it.rer.portico.web.testing.TestPart;
import jakarta.ejb.EJBException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskGateTest {

    private final Account anna = TestDesk.account("anna", 4, Role.AUTHOR);
    private Account known = anna;
    private boolean through;
    private final TestDesk desk = new TestDesk(anna);
    private final DeskGate gate;

    DeskGateTest() {
        desk.with(
                new OwnAccount() {
                    @Override
                    public Optional<Account> find() {
                        return Optional.ofNullable(known);
                    }
                },
                TestSite.serving(() -> new TestSite().snapshot()),
                new OwnOrigin(TestConfiguration.defaults()),
                new DeskForms(TestConfiguration.defaults()));
        gate = gate(TestState.ready());
    }

    private DeskGate gate(DatabaseState state) {
        return desk.first(state).wire(new DeskGate());
    }

    @Test
    void aSessionOfTheAccountsEpochGetsThrough() throws Exception {
        var answer = ask(ScreenPath.HOME);

        assertThat(through).isTrue();
        assertThat(answer.session()).isNotNull();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aSessionOfAFormerEpochIsOverAtItsNextRequest() throws Exception {
        known = TestDesk.account("anna", 5, Role.AUTHOR);

        var answer = ask(ScreenPath.PROFILE);

        assertThat(through).isFalse();
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/redazione/accesso?to=%2Fredazione%2Fprofilo");
        assertThat(answer.session()).isNull();
    }

    @Test
    void whoIsSuspendedIsOut() throws Exception {
        known = null;

        assertThat(ask(ScreenPath.HOME).session()).isNull();
        assertThat(through).isFalse();
    }

    @Test
    void rolesThatChangedAreTakenOver() throws Exception {
        known = TestDesk.account("anna", 4, Role.PUBLISHER);

        assertThat(ask(ScreenPath.HOME).session()).containsEntry("portico.identity", Identity.of(known));
    }

    @Test
    void theScreenOfALinkIsOpenToEverybody() throws Exception {
        var exchange = Exchange.get(AccessPath.PASSWORD);
        gate.doFilter(exchange.request(), exchange.response(), passing());

        assertThat(through).isTrue();
        assertThat(exchange.session()).isNull();
    }

    @Test
    void aPageThatIsNotThereIsToldInTheDesksOwnLook() throws Exception {
        var exchange = TestDesk.of(anna, Exchange.get("/redazione/sposta"));
        gate.doFilter(exchange.request(), exchange.response(), (request, response) -> {
            throw new PageNotFoundException(99_999);
        });

        assertThat(exchange.status()).isEqualTo(404);
        assertThat(exchange.views()).containsExactly("nowhere");
    }

    @Test
    void anAccountThatIsNotThereIsToldInTheSameWay() throws Exception {
        var exchange = TestDesk.of(anna, Exchange.get(ScreenPath.EDITOR));
        gate.doFilter(exchange.request(), exchange.response(), (request, response) -> {
            throw new ServletException(Refusals.notFound("nobody"));
        });

        assertThat(exchange.status()).isEqualTo(404);
        assertThat(exchange.views()).containsExactly("nowhere");
    }

    @Test
    void aTextThatIsSentWhileTheDatabaseIsAwayComesBackToBeSentAgain() throws Exception {
        var away = gate(TestState.away());
        var exchange = TestDesk.of(
                anna,
                Exchange.post("/redazione/pagina")
                        .query("id=7")
                        .header("Sec-Fetch-Site", "same-origin")
                        .parameter("id", "7")
                        .parameter("it-title", "Nuova")
                        .parameter("it-body", "<p>Un testo.</p>")
                        .parameter("it-note", "")
                        .parameter("new-language", "it")
                        .parameter("it-version", "3"));

        away.doFilter(exchange.request(), exchange.response(), passing());

        assertThat(through).as("asked nothing").isFalse();
        assertThat(exchange.status()).isEqualTo(503);
        assertThat(exchange.header("Retry-After")).isEqualTo("60");
        assertThat(exchange.header("Cache-Control")).isEqualTo("no-store");
        assertThat(exchange.views()).containsExactly("desk-away");
        assertThat(desk.held.getTexts())
                .extracting(HeldForm.Input::name)
                .containsExactlyInAnyOrder("it-title", "it-body");
        assertThat(desk.held.getTexts())
                .filteredOn(input -> input.name().equals("it-body"))
                .extracting(HeldForm.Input::label, HeldForm.Input::value, HeldForm.Input::lang)
                .containsExactly(tuple("Testo", "<p>Un testo.</p>", "it"));
        assertThat(desk.held.getOthers())
                .extracting(HeldForm.Input::name)
                .containsExactlyInAnyOrder("it-version", "it-note", "new-language");
        assertThat(desk.held.getTexts())
                .allSatisfy(input -> assertThat(input.getRows()).isEqualTo(1));
        assertThat(desk.place.getHere()).isEqualTo("/redazione/pagina?language=it&id=7");
    }

    @Test
    void whoFindsTheDatabaseAwayGetsTheSameAnswerAndSavesOthersTheWait() throws Exception {
        var state = TestState.ready();
        var exchange = TestDesk.of(anna, Exchange.get("/redazione/cestino"));
        gate(state).doFilter(exchange.request(), exchange.response(), (request, response) -> {
            throw new ServletException(new EJBException(TestState.refused()));
        });

        assertThat(exchange.status()).isEqualTo(503);
        assertThat(exchange.header("Content-Security-Policy")).isNotNull();
        assertThat(exchange.views()).containsExactly("desk-away");
        assertThat(state.isReady()).isFalse();
    }

    @Test
    void whoFindsNoRoomInTheDatabaseGetsTheirTextBackAndShutsItForNobody() throws Exception {
        var state = TestState.ready();
        var exchange = TestDesk.of(
                anna,
                Exchange.post("/redazione/pagina")
                        .header("Sec-Fetch-Site", "same-origin")
                        .parameter("it-title", "Nuova"));
        gate(state).doFilter(exchange.request(), exchange.response(), (request, response) -> {
            throw new ServletException(new DatabaseBusyException());
        });

        assertThat(exchange.status()).isEqualTo(503);
        assertThat(exchange.header("Retry-After")).isEqualTo("60");
        assertThat(exchange.views()).containsExactly("desk-away");
        assertThat(desk.held.getTexts()).extracting(HeldForm.Input::value).containsExactly("Nuova");
        assertThat(state.isReady()).isTrue();
    }

    @Test
    void aPasswordIsNeverShownAgain() throws Exception {
        var exchange = TestDesk.of(
                anna,
                Exchange.post(ScreenPath.PROFILE)
                        .header("Sec-Fetch-Site", "same-origin")
                        .parameter("current", "una frase")
                        .parameter("password", "un’altra frase"));
        gate(TestState.away()).doFilter(exchange.request(), exchange.response(), passing());

        assertThat(exchange.status()).isEqualTo(503);
        assertThat(desk.held.isHeld()).isFalse();
    }

    @Test
    void aScriptIsToldInItsOwnWay() throws Exception {
        var exchange = TestDesk.of(
                anna,
                Exchange.post("/redazione/pagina/bozza")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Sec-Fetch-Mode", "cors"));
        gate(TestState.away()).doFilter(exchange.request(), exchange.response(), passing());

        assertThat(exchange.status()).isEqualTo(503);
        assertThat(exchange.text()).startsWith("{\"fault\":\"In questo momento la redazione non riesce a salvare");
    }

    @Test
    void aFaultOfOursIsNotBlamedOnTheDatabase() {
        var exchange = TestDesk.of(anna, Exchange.get("/redazione/cestino"));

        assertThatThrownBy(() -> gate(TestState.ready())
                        .doFilter(exchange.request(), exchange.response(), (request, response) -> {
                            throw new EJBException("a fault");
                        }))
                .isInstanceOf(EJBException.class);
    }

    @Test
    void whoSentAFormTooLateSignsInAndComesBackToItsScreen() throws Exception {
        var exchange = Exchange.post("/redazione/pagina").query("id=7&text=it").header("Sec-Fetch-Site", "same-origin");
        gate.doFilter(exchange.request(), exchange.response(), passing());

        assertThat(exchange.status()).isEqualTo(401);
        assertThat(desk.place.getHere())
                .isEqualTo("/redazione/accesso?language=it&to=%2Fredazione%2Fpagina%3Fid%3D7%26text%3Dit");
        assertThat(desk.signIn.isKept()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/redazione/xliff, multipart/form-data; boundary=x, 157286400, 413",
        "/redazione/xliff, multipart/form-data; boundary=x, 20000000, 401",
        "/redazione/xliff, multipart/form-data; boundary=x, -1, 411",
        "/redazione/pagina, multipart/form-data; boundary=x, 1000, 415",
        "/redazione/pagina, application/x-www-form-urlencoded, 1000, 401",
        "/redazione/accesso, multipart/form-data; boundary=x, 1000, 415",
        "/redazione/accesso, application/x-www-form-urlencoded, 40000, 413",
        "/redazione/uscita, text/plain, 1000, 415",
    })
    void nothingIsReadOfWhoIsNotSignedInOrOfWhatIsTooLarge(String place, String type, long length, int status)
            throws Exception {
        var exchange = Exchange.of("POST", place)
                .header("Content-Type", type)
                .header("Sec-Fetch-Site", "same-origin")
                .length(length);
        gate.doFilter(exchange.request(), exchange.response(), passing());

        assertThat(exchange.status()).isEqualTo(status);
        assertThat(exchange.isBodyRead()).isFalse();
        assertThat(exchange.session()).isNull();
        assertThat(through).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/redazione/file | multipart/form-data; boundary=x | same-origin | 413 | I file superano il limite di 20 MB",
                "/redazione/xliff | multipart/form-data; boundary=x | same-origin | 413 | I file superano il limite di 32 MB",
                "/redazione/pagina | application/x-www-form-urlencoded | same-origin | 413 | Il testo è troppo lungo",
                "/redazione/pagina | text/plain | same-origin | 415 | Il browser ha inviato qualcosa",
                "/redazione/pagina | application/x-www-form-urlencoded | cross-site | 403 | Per sicurezza non accettiamo",
            })
    void whatIsRefusedIsToldInTheDesksOwnLook(String place, String type, String site, int status, String message)
            throws Exception {
        var exchange = refused(place, type, site);
        gate.doFilter(exchange.request(), exchange.response(), passing());

        assertThat(exchange.status()).isEqualTo(status);
        assertThat(exchange.views()).containsExactly("desk-refused");
        assertThat(desk.refused.getMessage()).startsWith(message);
        assertThat(desk.view.getLogin()).isEqualTo("anna");
        assertThat(exchange.isBodyRead()).isFalse();
    }

    @Test
    void aScriptThatUploadsTooMuchIsToldThatAndNoFaultOfTheConnection() throws Exception {
        var exchange = refused("/redazione/file/carica", "multipart/form-data; boundary=x", "same-origin")
                .header("X-Requested-With", "fetch");
        gate.doFilter(exchange.request(), exchange.response(), passing());

        assertThat(exchange.status()).isEqualTo(413);
        assertThat(exchange.header("Content-Type")).startsWith("application/json");
        assertThat(exchange.text()).startsWith("{\"fault\":\"Scegli un file più piccolo: al massimo 20 MB");
    }

    private Exchange refused(String place, String type, String site) {
        return TestDesk.of(anna, Exchange.of("POST", place))
                .header("Sec-Fetch-Site", site)
                .header("Content-Type", type)
                .length(157_286_400);
    }

    @Test
    void whatTheBodySaysIsReadForWhoIsSignedIn() throws Exception {
        var exchange = TestDesk.of(anna, Exchange.post("/redazione/pagina"))
                .header("Sec-Fetch-Site", "same-origin")
                .query("id=7")
                .parameter("it-title", "Perché no");
        gate.doFilter(exchange.request(), exchange.response(), (request, response) -> assertThat(
                        request.getParameterMap())
                .containsOnlyKeys("id", "it-title")
                .hasEntrySatisfying("it-title", values -> assertThat(values).containsExactly("Perché no")));

        assertThat(exchange.isBodyRead()).isTrue();
    }

    @Test
    void partsAreDeletedWhateverHappened() throws Exception {
        var part = new TestPart("files", "a.png");
        var exchange = TestDesk.of(anna, Exchange.of("POST", "/redazione/file"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .length(1000)
                .part(part.asPart());

        assertThatThrownBy(() -> gate.doFilter(exchange.request(), exchange.response(), (request, response) -> {
                    throw new IllegalStateException("whatever");
                }))
                .hasMessage("whatever");
        assertThat(part.isDeleted()).isTrue();
    }

    @Test
    void partsThatAreRefusedAreDeletedToo() throws Exception {
        var file = new TestPart("files", "a\0.png");
        var exchange = TestDesk.of(anna, Exchange.of("POST", "/redazione/file"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .length(1000)
                .part(file.asPart());
        gate.doFilter(exchange.request(), exchange.response(), passing());

        assertThat(exchange.status()).isEqualTo(400);
        assertThat(through).isFalse();
        assertThat(file.isDeleted()).isTrue();
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusyItIs() throws Exception {
        desk.clock().forward(Duration.ofHours(12).minusSeconds(1));
        ask(ScreenPath.HOME);
        assertThat(through).isTrue();
        through = false;

        desk.clock().forward(Duration.ofSeconds(1));
        var answer = ask(ScreenPath.HOME);

        assertThat(through).isFalse();
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/redazione/accesso");
        assertThat(answer.session()).as("nothing of it is left").isNull();
    }

    @Test
    void aSessionWhoseBeginningIsNotKnownIsOver() throws Exception {
        var exchange = Exchange.get(ScreenPath.HOME).signedIn("anna", Map.of("portico.identity", Identity.of(anna)));

        gate.doFilter(exchange.request(), exchange.response(), passing());

        assertThat(through).isFalse();
    }

    /** The answer is the sign-in, which says that the text is kept: the editor's script holds it in the browser. */
    @Test
    void aTextThatIsSentAfterTheTwelveHoursIsNotLost() throws Exception {
        desk.clock().forward(Duration.ofHours(12));
        var exchange = TestDesk.of(anna, Exchange.post("/redazione/pagina"))
                .header("Sec-Fetch-Site", "same-origin")
                .query("id=7&text=it");

        gate.doFilter(exchange.request(), exchange.response(), passing());

        assertThat(through).isFalse();
        assertThat(exchange.status()).isEqualTo(401);
        assertThat(exchange.views()).containsExactly("sign-in");
        assertThat(desk.signIn.isKept()).isTrue();
    }

    private Exchange ask(String place) throws Exception {
        var exchange = TestDesk.of(anna, Exchange.get(place));
        gate.doFilter(exchange.request(), exchange.response(), passing());
        return exchange;
    }

    private FilterChain passing() {
        return (request, response) -> through = true;
    }
}
