package it.rer.portico.access.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.AuditFilter;
import it.rer.portico.access.audit.AuditLog;
import it.rer.portico.access.audit.AuditRecord;
import it.rer.portico.access.role.Role;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import org.junit.jupiter.api.Test;

/** Editors' changes to their own accounts. */
@OnEveryPlatform
class OwnAccountTest extends MadeAccounts {

    OwnAccountTest(Container container) {
        super(container);
    }

    @Test
    void thePasswordCanBeChangedWithTheCurrentOne() {
        accounts.create(made(Container.CALLER, Role.AUTHOR));
        var own = container.get(OwnAccount.class);
        long before = own.find().orElseThrow().epoch();

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> own.changePassword("sbagliata sbagliata", PASSWORD + "!"))
                .extracting(InvalidInputException::field)
                .isEqualTo("current");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> own.changePassword(PASSWORD, "Password1234"))
                .extracting(InvalidInputException::field)
                .isEqualTo("password");
        assertThat(own.find().orElseThrow().epoch()).isEqualTo(before);
        var after = own.changePassword(PASSWORD, PASSWORD + "!");

        assertThat(after.epoch()).isGreaterThan(before);
        assertThat(credentials.verify(Container.CALLER, PASSWORD)).isEmpty();
        assertThat(credentials.verify(Container.CALLER, PASSWORD + "!")).isPresent();
    }

    @Test
    void signingOutEverywhereTakesEffectOnEveryNode() {
        accounts.create(made(Container.CALLER, Role.AUTHOR));
        var elsewhere = container.anotherNode().get(OwnAccount.class);
        long before = elsewhere.find().orElseThrow().epoch();

        container.get(OwnAccount.class).signOutEverywhere();

        assertThat(elsewhere.find().orElseThrow().epoch()).isGreaterThan(before);
    }

    @Test
    void changesToTheOwnAccountAreRecorded() {
        accounts.create(made(Container.CALLER, Role.AUTHOR));
        var own = container.get(OwnAccount.class);
        own.changePassword(PASSWORD, PASSWORD + "!");
        own.signOutEverywhere();

        assertThat(container.get(AuditLog.class).read(AuditFilter.NONE, 0, 2).rows())
                .extracting(AuditRecord::action)
                .containsExactly(AuditAction.SIGNED_OUT_EVERYWHERE, AuditAction.PASSWORD_CHANGED);
    }
}
