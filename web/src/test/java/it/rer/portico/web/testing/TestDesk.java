package it.rer.portico.web.testing;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.FailedSignIns;
import it.rer.portico.access.identity.KnownDevices;
import it.rer.portico.access.role.Role;
import it.rer.portico.platform.bulkhead.DatabaseBusyException;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.platform.database.TestState;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.access.AccessAnswers;
import it.rer.portico.web.access.LocationView;
import it.rer.portico.web.access.session.EditorSession;
import it.rer.portico.web.access.session.Identity;
import it.rer.portico.web.access.signin.DeviceCookie;
import it.rer.portico.web.access.signin.SignInForm;
import it.rer.portico.web.access.signin.SignInLimits;
import it.rer.portico.web.desk.shell.DeskAnswers;
import it.rer.portico.web.desk.shell.DeskView;
import it.rer.portico.web.desk.shell.RefusedRequest;
import it.rer.portico.web.desk.shell.ResendForm;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.origin.TrustedProxies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of the desk that its screens share, for somebody who is signed in. */
public final class TestDesk implements AutoCloseable {

    private final RequestContext requestContext = new RequestContext();
    private final Links links = TestLinks.atRoot();
    private final TestClock clock = new TestClock();
    private final List<Object> parts = new ArrayList<>();
    private FacesExchange faces;
    public final DeskView view;
    public final LocationView location;
    public final ResendForm resend = new ResendForm();
    public final RefusedRequest refused = new RefusedRequest();
    public final SignInForm signIn = new SignInForm();
    /** What browsers of the accounts are known by: the token is the name of the browser. */
    public final DeviceCookie devices = Wiring.wire(new DeviceCookie(), new TestDevices(), TestState.ready());

    /** Whether the database has no room for what asks for devices. */
    public boolean busy;

    public final SignInLimits limits = new SignInLimits(
            clock, new TrustedProxies(TestConfiguration.defaults()), devices, new FailedSignIns(clock));
    public final EditorSession session;

    /** Takes as known every browser whose token begins with the login name. */
    private final class TestDevices extends KnownDevices {

        @Override
        public Optional<String> remember(String login) {
            askTheDatabase();
            return Optional.of(login + "-new");
        }

        @Override
        public Optional<String> find(String login, String token) {
            askTheDatabase();
            return Optional.of(token).filter(each -> each.startsWith(login + "-"));
        }

        private void askTheDatabase() {
            if (busy) {
                throw new DatabaseBusyException();
            }
        }
    }

    public TestDesk(Account account) {
        requestContext.begin(
                new TestSite()
                        .page(1, null)
                        .page(2, 1L)
                        .page(3, 1L)
                        .text(1, ITALIAN, "r", "Relazioni")
                        .text(2, ITALIAN, "r/bandi", "Bandi")
                        .text(3, ENGLISH, "agreements", "Agreements")
                        .snapshot(),
                ITALIAN);
        view = Wiring.wire(new DeskView(), requestContext, links);
        view.enter(account);
        location = Wiring.wire(new LocationView(), requestContext, links);
        session = Wiring.wire(new EditorSession(), clock, TestConfiguration.defaults());
        with(requestContext, links, view, location, signIn, limits, devices, session, new Rendering(requestContext));
        with(resend, refused);
        Wiring.wire(resend, requestContext);
        Wiring.wire(refused, requestContext);
        with(wire(new AccessAnswers()));
        with(wire(new DeskAnswers()));
    }

    /** Adds parts that beans which are wired after this get injected. */
    public TestDesk with(Object... more) {
        parts.addAll(List.of(more));
        return this;
    }

    /** Adds a part that goes before those of its type that are there. */
    public TestDesk first(Object part) {
        parts.add(0, part);
        return this;
    }

    public <T> T wire(T bean) {
        return Wiring.wire(bean, parts.toArray());
    }

    /** A screen that is asked for, or of which a form is sent: that of the beans that are wired from now on. */
    public FacesExchange open(Exchange exchange, boolean sent) {
        close();
        first(Wiring.wire(new Screen(), exchange.request(), requestContext, links));
        faces = new FacesExchange(exchange, sent);
        return faces;
    }

    /** Ends what was opened last. */
    @Override
    public void close() {
        if (faces != null) {
            faces.close();
        }
    }

    /** The screen that was opened last. */
    public Screen screen() {
        return (Screen) parts.get(0);
    }

    public Language language() {
        return requestContext.language();
    }

    public TestClock clock() {
        return clock;
    }

    public static Account account(String login, long epoch, Role... roles) {
        return new Account(
                login,
                "Nome di " + login,
                login + "@example.org",
                true,
                List.of(roles).stream()
                        .map(role -> new Account.Granted(role, Optional.empty()))
                        .toList(),
                epoch);
    }

    /** A request of whoever has that account. */
    public static Exchange of(Account account, Exchange exchange) {
        return exchange.signedIn(
                account.login(),
                Map.of("portico.identity", Identity.of(account), "portico.begun", new TestClock().instant()));
    }
}
