package it.rer.portico.access.identity;

import it.rer.portico.access.role.Role;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.database.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Loads and stores editors, in the caller's transaction. */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class Editors {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    /** The editor with a login name, whatever the case of its letters. */
    public Optional<Editor> find(String login) {
        if (login.indexOf('\0') >= 0) {
            return Optional.empty(); // PostgreSQL rejects such text even in a comparison
        }
        return em.createNamedQuery(Editor.BY_LOGIN, Editor.class)
                .setParameter("login", Editor.normalisedLogin(login))
                .getResultStream()
                .findFirst();
    }

    /**
     * The editor with a login name.
     *
     * @throws EditorNotFoundException if nobody has that login name
     */
    public Editor get(String login) {
        return find(login).orElseThrow(() -> new EditorNotFoundException(login));
    }

    /**
     * The editor with a login name, locked and read again: of two transactions that change an account at the same time, the second waits,
     * and works on what the first committed.
     *
     * @throws EditorNotFoundException if nobody has that login name
     */
    public Editor getLocked(String login) {
        var editor = em.createNamedQuery(Editor.ALONE, Editor.class)
                .setParameter("login", Editor.normalisedLogin(login))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new EditorNotFoundException(login));
        em.refresh(editor); // the lock does not read the grants again
        return editor;
    }

    /** The active editor whose one-time link has a hash. */
    public Optional<Editor> findByLink(String hash) {
        return em.createNamedQuery(Editor.BY_LINK, Editor.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /**
     * The login name of the active editor whose one-time link has a hash. It loads no entity, which could be stale after a wait for its
     * lock.
     */
    public Optional<String> findLoginByLink(String hash) {
        return em.createNamedQuery(Editor.LOGIN_BY_LINK, String.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** All editors, in the order of login names. */
    public List<Editor> all() {
        return em.createNamedQuery(Editor.ALL, Editor.class).getResultList();
    }

    /** The names of all editors, by login name. */
    public Map<String, String> names() {
        return em.createNamedQuery(Editor.NAMES, Called.class)
                .getResultStream()
                .collect(Collectors.toMap(Called::login, Called::name));
    }

    /** A login name with the name of its editor. */
    public record Called(String login, String name) {}

    /** Whether there is an active administrator of the whole site. */
    public boolean hasAdministrator() {
        return em.createNamedQuery(Editor.COUNT_ACTIVE, Long.class)
                        .setParameter("role", Role.ADMINISTRATOR)
                        .getSingleResult()
                > 0;
    }

    /** Locks the administrators, so that two who suspend each other at the same time cannot both succeed. */
    public void lockAdministrators() {
        em.createNamedQuery(Editor.ADMINISTRATORS, Editor.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * Stores a new account. The password is not validated here: callers {@linkplain Passwords#checked check} one that a person chose.
     *
     * @throws it.rer.portico.platform.error.InvalidInputException if one of its values is invalid
     * @throws LoginTakenException if somebody has that login name
     */
    public Editor add(NewEditor newEditor) {
        var login = Editor.checkedLogin(newEditor.login());
        if (find(login).isPresent()) {
            throw new LoginTakenException(login);
        }
        var editor = new Editor(
                login, newEditor.name(), newEditor.email(), passwords.hash(newEditor.password()), clock.instant());
        newEditor.roles().forEach(role -> editor.grant(role, null));
        try {
            em.persist(editor);
            em.flush();
        } catch (PersistenceException e) {
            if (Violations.isOf("editor_login", e)) {
                throw new LoginTakenException(login); // another transaction was faster
            }
            throw e;
        }
        return editor;
    }
}
