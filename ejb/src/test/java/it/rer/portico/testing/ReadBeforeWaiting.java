package it.rer.portico.testing;

import it.rer.portico.content.page.Page;
import it.rer.portico.content.page.Redirect;
import it.rer.portico.content.page.Translation;
import it.rer.portico.media.MediaFile;
import it.rer.portico.setting.Setting;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.hibernate.engine.spi.SessionImplementor;

/**
 * Finds services out that read before they wait in the queue of publishing. A persistence context gives the same entity for the whole
 * transaction: what was read before the wait is decided upon as it was, whatever those ahead in the queue made of it.
 */
final class ReadBeforeWaiting {

    private static final Set<Class<?>> QUEUED =
            Set.of(Page.class, Translation.class, Redirect.class, Setting.class, MediaFile.class);

    private boolean over;

    /** @param byBean whether a call of a bean began the transaction; what a test reads first is its own affair */
    ReadBeforeWaiting(boolean byBean) {
        over = !byBean;
    }

    /** Fails if a call begins to wait and the persistence context holds what is changed in turn. */
    void refuse(EntityManager em, Method method, Object... arguments) {
        if (over
                || !method.getName().equals("refresh")
                || !List.of(arguments).contains(LockModeType.PESSIMISTIC_WRITE)
                || !arguments[0].getClass().getSimpleName().startsWith("ChangeCounter")) {
            return;
        }
        over = true;
        var early = read(em).filter(entity -> QUEUED.stream().anyMatch(type -> type.isInstance(entity)))
                .toList();
        if (!early.isEmpty()) {
            throw new AssertionError("Read before waiting in the queue, and so perhaps stale after it: " + early);
        }
    }

    private static Stream<?> read(EntityManager em) {
        Collection<?> entities = em.getDelegate() instanceof SessionImplementor session
                ? session.getPersistenceContext().getEntitiesByKey().values()
                : em.unwrap(UnitOfWorkImpl.class).getCloneMapping().keySet();
        return entities.stream();
    }
}
