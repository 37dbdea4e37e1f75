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

/** The editors in the database, in the caller's transaction. */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class Editors {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    /** The editor of a login name, however it is typed. */
    public Optional<Editor> find(String login) {
        if (login.indexOf('\0') >= 0) {
            return Optional.empty(); // PostgreSQL takes no such text, not even to compare
        }
        return em.createNamedQuery(Editor.BY_LOGIN, Editor.class)
                .setParameter("login", Editor.normalisedLogin(login))
                .getResultStream()
                .findFirst();
    }

    /** @throws EditorNotFoundException if nobody has that login name */
    public Editor get(String login) {
        return find(login).orElseThrow(() -> new EditorNotFoundException(login));
    }

    /**
     * The same, once no other transaction changes the account, and as the one before left it: of two who change it at the same moment
     * the second waits, and does then what they wanted.
     *
     * @throws EditorNotFoundException if nobody has that login name
     */
    public Editor getInTurn(String login) {
        var editor = em.createNamedQuery(Editor.ALONE, Editor.class)
                .setParameter("login", Editor.normalisedLogin(login))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new EditorNotFoundException(login));
        em.refresh(editor); // the grants too, which the lock does not read
        return editor;
    }

    /** The active editor whose one-time link has that hash. */
    public Optional<Editor> findByLink(String hash) {
        return em.createNamedQuery(Editor.BY_LINK, Editor.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** The login name of the active editor whose one-time link has that hash; reads no account, which could be stale after a wait. */
    public Optional<String> findLoginByLink(String hash) {
        return em.createNamedQuery(Editor.LOGIN_BY_LINK, String.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Everybody, in the order of login names. */
    public List<Editor> all() {
        return em.createNamedQuery(Editor.ALL, Editor.class).getResultList();
    }

    /** What everybody is called, by login name. */
    public Map<String, String> names() {
        return em.createNamedQuery(Editor.NAMES, Called.class)
                .getResultStream()
                .collect(Collectors.toMap(Called::login, Called::name));
    }

    /** A login name, and what its editor is called. */
    public record Called(String login, String name) {}

    /** Whether somebody can keep the accounts. */
    public boolean hasAdministrator() {
        return em.createNamedQuery(Editor.COUNT_ACTIVE, Long.class)
                        .setParameter("role", Role.ADMINISTRATOR)
                        .getSingleResult()
                > 0;
    }

    /** Waits until no other transaction takes an administrator away: of two who suspend each other at the same moment one must stay. */
    public void lockAdministrators() {
        em.createNamedQuery(Editor.ADMINISTRATORS, Editor.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * Makes an account. Its password is taken as it is: where a person typed it, it was {@linkplain Passwords#checked checked} before.
     *
     * @throws it.rer.portico.platform.error.InvalidInputException if something of it cannot be taken
     * @throws LoginTakenException if somebody has that login name
     */
    public Editor add(NewEditor made) {
        var login = Editor.checkedLogin(made.login());
        if (find(login).isPresent()) {
            throw new LoginTakenException(login);
        }
        var editor = new Editor(login, made.name(), made.email(), passwords.hash(made.password()), clock.instant());
        made.roles().forEach(role -> editor.grant(role, null));
        try {
            em.persist(editor);
            em.flush();
        } catch (PersistenceException e) {
            if (Violations.isOf("editor_login", e)) {
                throw new LoginTakenException(login); // of two at the same moment, one
            }
            throw e;
        }
        return editor;
    }
}
