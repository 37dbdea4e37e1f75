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
 * Calls every method that screens of the desk can call, as every kind of caller. The expected results follow from the annotations, which
 * {@link DeclarationTest} compares with docs/permissions.md.
 */
@OnEveryPlatform
class WhoMayWhatTest {

    private static final class RolledBack extends PorticoException {

        private static final long serialVersionUID = 1L;

        RolledBack() {
            super("rolled-back");
        }
    }

    private final SampleSite site;
    private final Container container;

    WhoMayWhatTest(Container container) {
        this.container = container;
        site = new SampleSite(container);
    }

    @Test
    void everyCallerMayDoExactlyWhatIsDeclared() {
        var found = new ArrayList<String>();
        var calls = calls();
        for (int i = 0; i < calls.size(); i++) {
            var method = calls.get(i).method();
            var declared = Declaration.of(method);
            for (var kind : CallerKind.values()) {
                boolean allowed = isAllowed(kind, i);
                if (allowed != isExpected(kind, declared)) {
                    found.add(Services.label(method) + " " + kind + (allowed ? " is allowed" : " is refused"));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyMethodOfAServiceWithRolesIsCalled() {
        assertThat(calls().stream().map(call -> Services.label(call.method())))
                .containsExactlyInAnyOrderElementsOf(
                        Services.ofEditors().map(Services::label).toList());
    }

    private List<Calls.Call> calls() {
        return container.inTransaction(() -> new Calls(site).all());
    }

    private static boolean isExpected(CallerKind kind, Declaration declared) {
        return declared.roles().isEmpty()
                || (kind.isEditor()
                        && declared.roles().contains(kind.role())
                        && (declared.where() == Where.IN_ANY_SECTION || kind.inSection()));
    }

    /** Rolls each call back, so that the next one finds the same site. */
    private boolean isAllowed(CallerKind kind, int call) {
        var allowed = new boolean[1];
        try {
            container.inTransaction(() -> {
                var made = new Calls(site).all().get(call);
                allowed[0] = container.as(kind.login(), kind.roles(), () -> isAdmitted(made));
                throw new RolledBack();
            });
        } catch (RolledBack asIntended) {
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

    /** Whether the permission is missing, directly or as the cause of a refused file. */
    private static boolean isNotAllowed(PorticoException refusal) {
        return Stream.of(refusal, refusal.getCause()).anyMatch(NotAllowedException.class::isInstance);
    }
}
