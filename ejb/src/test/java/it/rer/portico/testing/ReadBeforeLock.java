package it.rer.portico.testing;

import it.rer.portico.content.page.Page;
import it.rer.portico.content.page.Redirect;
import it.rer.portico.content.page.Translation;
import it.rer.portico.media.library.MediaFile;
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
 * Finds services out that read before they hold the lock of the site. A persistence context gives the same entity for the whole
 * transaction: what was read before the wait is decided upon as it was, whatever those who held the lock made of it.
 */
final class ReadBeforeLock {

    private static final Set<Class<?>> LOCKED =
            Set.of(Page.class, Translation.class, Redirect.class, Setting.class, MediaFile.class);

    private boolean over;

    /** @param byBean whether a call of a bean began the transaction; what a test reads first is its own affair */
    ReadBeforeLock(boolean byBean) {
        over = !byBean;
    }

    /** Fails if a call acquires the lock and the persistence context holds what is changed under it. */
    void refuse(EntityManager em, Method method, Object... arguments) {
        if (over
                || !method.getName().equals("refresh")
                || !List.of(arguments).contains(LockModeType.PESSIMISTIC_WRITE)
                || !arguments[0].getClass().getSimpleName().startsWith("ChangeCounter")) {
            return;
        }
        over = true;
        var early = read(em).filter(entity -> LOCKED.stream().anyMatch(type -> type.isInstance(entity)))
                .toList();
        if (!early.isEmpty()) {
            throw new AssertionError("Read before the lock of the site was held, and so perhaps stale: " + early);
        }
    }

    private static Stream<?> read(EntityManager em) {
        Collection<?> entities = em.getDelegate() instanceof SessionImplementor session
                ? session.getPersistenceContext().getEntitiesByKey().values()
                : em.unwrap(UnitOfWorkImpl.class).getCloneMapping().keySet();
        return entities.stream();
    }
}
