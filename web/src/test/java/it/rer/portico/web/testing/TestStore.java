package it.rer.portico.web.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;

/** The store behind the services: keeps what is persisted, or is away. */
public final class TestStore {

    private final List<Object> kept = new ArrayList<>();
    private boolean away;

    public EntityManager entityManager() {
        return Fake.of(EntityManager.class, (method, arguments) -> {
            if (!method.equals("persist")) {
                throw new UnsupportedOperationException(method);
            }
            if (away) {
                throw new PersistenceException("no connection to db-host-7 as portico");
            }
            kept.add(arguments[0]);
            return null;
        });
    }

    public void goAway() {
        away = true;
    }

    public List<Object> kept() {
        return kept;
    }

    /** All that was kept, if it is of one type. */
    public <T> List<T> all(Class<T> type) {
        return kept.stream().map(type::cast).toList();
    }

    /** The only thing that was kept. */
    public <T> T only(Class<T> type) {
        if (kept.size() != 1) {
            throw new AssertionError("One row expected: " + kept);
        }
        return type.cast(kept.get(0));
    }
}
