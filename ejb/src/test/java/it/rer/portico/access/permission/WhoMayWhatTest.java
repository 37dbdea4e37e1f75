package it.rer.portico.access.permission;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.permission.Declaration.Where;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who may do what: every method that the screens of the desk can call is called as everybody who may come along. What is expected is what
 * its annotations say, and {@link DeclarationTest} compares those with docs/permissions.md.
 */
@OnEveryPlatform
class WhoMayWhatTest {

    private static final class Undone extends PorticoException {

        private static final long serialVersionUID = 1L;

        Undone() {
            super("undone");
        }
    }

    private final VisitedSite site;
    private final Container container;

    WhoMayWhatTest(Container container) {
        this.container = container;
        site = new VisitedSite(container);
    }

    @Test
    void everybodyMayDoWhatIsDeclaredAndNothingElse() {
        var found = new ArrayList<String>();
        var calls = calls();
        for (int i = 0; i < calls.size(); i++) {
            var method = calls.get(i).method();
            var declared = Declaration.of(method);
            for (var visitor : Visitor.values()) {
                boolean allowed = isAllowed(visitor, i);
                if (allowed != isExpected(visitor, declared)) {
                    found.add(Services.label(method) + " " + visitor + (allowed ? " is let in" : " is refused"));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyMethodOfAServiceOfEditorsIsTried() {
        assertThat(calls().stream().map(call -> Services.label(call.method())))
                .containsExactlyInAnyOrderElementsOf(
                        Services.ofEditors().map(Services::label).toList());
    }

    private List<Calls.Call> calls() {
        return container.inTransaction(() -> new Calls(site).all());
    }

    private static boolean isExpected(Visitor visitor, Declaration declared) {
        return declared.roles().isEmpty()
                || (visitor.isEditor()
                        && declared.roles().contains(visitor.role())
                        && (declared.where() == Where.IN_ANY_SECTION || visitor.inSection()));
    }

    /** What one call did is rolled back, so that the next finds the same site. */
    private boolean isAllowed(Visitor visitor, int call) {
        var allowed = new boolean[1];
        try {
            container.inTransaction(() -> {
                var made = new Calls(site).all().get(call);
                allowed[0] = container.as(visitor.login(), visitor.roles(), () -> isAdmitted(made));
                throw new Undone();
            });
        } catch (Undone asIntended) {
            return allowed[0];
        }
        throw new AssertionError("unreachable");
    }

    private boolean isAdmitted(Calls.Call call) {
        try {
            call.work().accept(container);
            return true;
        } catch (EJBAccessException e) {
            return false;
        } catch (PorticoException e) {
            return !isNotAllowed(e);
        } catch (EJBException e) {
            throw new AssertionError("Neither done nor refused: " + call.method(), e);
        }
    }

    /** Whether that is why, said by itself or with the place in a file where it came about. */
    private static boolean isNotAllowed(PorticoException refusal) {
        return Stream.of(refusal, refusal.getCause()).anyMatch(NotAllowedException.class::isInstance);
    }
}
