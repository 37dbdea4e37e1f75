package it.rer.portico.desk.redirect;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Two pages for old addresses to lead to, anna, who publishes in the whole site, and enzo, who does below the first page. */
final class TestRedirects {

    private final Container container;
    final Redirects service;
    final OldAddresses addresses;
    final Editor editor;
    final long agreements;
    final long europe;

    TestRedirects(Container container) {
        this.container = container;
        container.put(Configuration.class, TestConfiguration.with(Option.BASE_URL, "https://www.example.org"));
        service = container.get(Redirects.class);
        addresses = container.get(OldAddresses.class);
        editor = new Editor(container);
        agreements = editor.page(null, "accordi");
        europe = editor.page(null, "europa");
        var desk = new Desk(container);
        desk.seat("anna", Role.PUBLISHER, null);
        desk.seat("enzo", Role.PUBLISHER, agreements);
    }

    <T> T as(String login, Callable<T> work) {
        return container.as(login, Set.of(Roles.PUBLISHER), work);
    }

    /** Lets an old address lead to a page. */
    String add(String login, String path, long page) {
        return as(login, () -> service.add(ITALIAN, path, page, false).toString());
    }

    void remove(String login, long id) {
        container.as(login, Set.of(Roles.PUBLISHER), () -> service.remove(id));
    }

    ResultPage<OldAddress> list(String login, String text) {
        return as(login, () -> addresses.list(text, 0, 50));
    }

    /** Lets an old address lead to whatever is at another one. */
    FormerPath lead(String login, String typed, String target) {
        return as(login, () -> service.add(ITALIAN, typed, target, false));
    }

    /** The same as anna, with where it then leads. */
    RedirectTarget leads(String typed, String target) {
        lead("anna", typed, target);
        return list("anna", typed).rows().get(0).target();
    }

    static void assertRefused(String key, ThrowingCallable work) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
