package it.rer.portico.site.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import jakarta.ejb.EJBException;
import jakarta.ejb.TimerService;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An e-mail that fails in an unexpected way does not stop the others. */
@OnEveryPlatform
class OutboxWatchTest {

    private static final String BAD = "bad@example.org";

    private final Container container;
    private final List<String> sent = new ArrayList<>();

    OutboxWatchTest(Container container) {
        this.container = container;
        container.put(TimerService.class, (TimerService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TimerService.class}, (self, method, given) -> null));
        container.put(MailServer.class, new Choosy());
    }

    /** A server that throws an unexpected exception for one recipient. */
    private final class Choosy extends MailServer {

        @Override
        boolean isWanted() {
            return true;
        }

        @Override
        void send(Email email, Instant now) {
            if (email.recipient().equals(BAD)) {
                throw new IllegalStateException("No such thing");
            }
            sent.add(email.recipient());
        }
    }

    private List<Email> waiting() {
        return container.inTransaction(() -> container
                .get(EntityManager.class)
                .createQuery("select l from Email l", Email.class)
                .getResultList());
    }

    @Test
    void anEmailThatFailsInAnyWayIsTriedAgainLater() {
        var outbox = container.get(Outbox.class);
        outbox.add(BAD, "a", "b");

        outbox.due().forEach(outbox::deliver);

        assertThat(outbox.due()).isEmpty();
        assertThat(waiting()).extracting(Email::recipient).containsExactly(BAD);
    }

    @Test
    void anEmailThatCannotEvenBeRescheduledDoesNotStopTheOthers() {
        var outbox = container.get(Outbox.class);
        outbox.add(BAD, "a", "b");
        outbox.add("anna@example.org", "a", "b");
        long bad = outbox.due().get(0);
        container.put(Outbox.class, new Outbox() {
            @Override
            public List<Long> due() {
                return outbox.due();
            }

            @Override
            public boolean deliver(long emailId) {
                if (emailId == bad) {
                    throw new EJBException("The database is away");
                }
                return outbox.deliver(emailId);
            }
        });

        assertThatCode(container.get(OutboxWatch.class)::look).doesNotThrowAnyException();

        assertThat(sent).containsExactly("anna@example.org");
    }
}
