package it.rer.portico.access.identity;

import it.rer.portico.access.role.Role;
import it.rer.portico.platform.context.Caller;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.EmailAddress;
import it.rer.portico.platform.text.PlainText;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** A person who may sign in at the desk. They are never deleted, since what they wrote names them; they are suspended. */
@Entity
@NamedQuery(
        name = Editor.BY_LOGIN,
        query = "select distinct e from Editor e left join fetch e.grants where e.login = :login")
@NamedQuery(name = Editor.ALONE, query = "select e from Editor e where e.login = :login")
@NamedQuery(
        name = Editor.LOGIN_BY_LINK,
        query = "select e.login from Editor e where e.linkHash = :hash and e.active = true")
@NamedQuery(name = Editor.ALL, query = "select distinct e from Editor e left join fetch e.grants order by e.login")
@NamedQuery(
        name = Editor.NAMES,
        query = "select new it.rer.portico.access.identity.Editors$Called(e.login, e.name) from Editor e")
@NamedQuery(name = Editor.BY_LINK, query = "select e from Editor e where e.linkHash = :hash and e.active = true")
@NamedQuery(
        name = Editor.ADMINISTRATORS,
        query =
                "select e from Editor e where e.id in (select g.editor.id from Grant g where g.role = :role) order by e.id")
@NamedQuery(
        name = Editor.COUNT_ACTIVE,
        query = "select count(distinct e) from Editor e join e.grants g"
                + " where e.active = true and g.role = :role and g.sectionId is null")
public class Editor {

    static final String BY_LOGIN = "Editor.byLogin";
    static final String ALONE = "Editor.alone";
    static final String LOGIN_BY_LINK = "Editor.loginByLink";
    static final String ALL = "Editor.all";
    static final String NAMES = "Editor.names";
    static final String BY_LINK = "Editor.byLink";
    static final String ADMINISTRATORS = "Editor.administrators";
    static final String COUNT_ACTIVE = "Editor.countActive";

    /** Longest login name, in characters. */
    public static final int LOGIN_MAX = 60;
    /** Longest name, in characters. */
    public static final int NAME_MAX = 100;
    /** Longest hash of a password, in characters. */
    public static final int PASSWORD_HASH_MAX = 300;
    /** Length of the hash of a one-time link, in characters. */
    public static final int LINK_HASH_LENGTH = 64;

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9]+(?:[._-][a-z0-9]+)*+");
    private static final int LOGIN_MIN = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "editor_seq")
    @SequenceGenerator(name = "editor_seq", sequenceName = "editor_seq", allocationSize = 50)
    private Long id;

    private String login;

    private String name;

    private String email;

    @Column(name = "password")
    private String passwordHash;

    private boolean active = true;

    @Column(name = "suspended_at")
    private OffsetDateTime suspendedAt;

    @Column(name = "session_epoch")
    private long sessionEpoch;

    @Column(name = "link_hash")
    private String linkHash;

    @Column(name = "link_until")
    private OffsetDateTime linkUntil;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Version
    private long version;

    @OneToMany(mappedBy = "editor", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    private List<Grant> grants = new ArrayList<>();

    protected Editor() {}

    /**
     * @param passwordHash as {@link Passwords} makes it
     * @throws InvalidInputException if the login name, the name or the address cannot be taken
     */
    Editor(String login, String name, String email, String passwordHash, Instant createdAt) {
        this.login = checkedLogin(login);
        this.name = checkedName(name);
        this.email = checkedEmail(email);
        this.passwordHash = Objects.requireNonNull(passwordHash);
        this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
    }

    /**
     * A login name as it is kept: lower case, letters without accents, digits, and between them single dots, hyphens or underscores.
     *
     * @throws InvalidInputException {@code editor.login}, {@code editor.login-taken} or a fault of its text
     */
    public static String checkedLogin(String login) {
        var checked = normalisedLogin(PlainText.requiredLine("login", login, LOGIN_MAX));
        if (checked.length() < LOGIN_MIN || !LOGIN.matcher(checked).matches()) {
            throw new InvalidInputException("login", "editor.login");
        }
        if (Caller.isReserved(checked)) {
            throw new InvalidInputException("login", "editor.login-taken", checked);
        }
        return checked;
    }

    /** @throws InvalidInputException if the name is missing or cannot be taken */
    public static String checkedName(String name) {
        return PlainText.requiredLine("name", name, NAME_MAX);
    }

    /** @throws InvalidInputException if the address is missing or cannot be taken */
    public static String checkedEmail(String email) {
        return EmailAddress.optional("email", email)
                .orElseThrow(() -> new InvalidInputException("email", "text.required"));
    }

    /** The one way to write a login name, however it was typed. */
    public static String normalisedLogin(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    public Long id() {
        return id;
    }

    /** What they sign in with, and what their work is signed with. It never changes. */
    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Which of their sessions count: those that began in this epoch. */
    public long sessionEpoch() {
        return sessionEpoch;
    }

    public boolean isActive() {
        return active;
    }

    public Instant createdAt() {
        return createdAt.toInstant();
    }

    public List<Grant> grants() {
        return List.copyOf(grants);
    }

    /**
     * Gives a role in a section.
     *
     * @return whether that is new; nothing changes if they have it there already
     * @throws InvalidInputException {@code editor.administrator-section}: accounts and settings are of the whole site
     */
    boolean grant(Role role, Long sectionId) {
        if (role == Role.ADMINISTRATOR && sectionId != null) {
            throw new InvalidInputException("section", "editor.administrator-section");
        }
        return grants.stream().noneMatch(grant -> grant.is(role, sectionId))
                && grants.add(new Grant(this, role, sectionId));
    }

    /** Takes a role in a section back, and says whether they had it. */
    boolean revoke(Role role, Long sectionId) {
        return grants.removeIf(grant -> grant.is(role, sectionId));
    }

    /**
     * Says anew what they are called and where they are written to.
     *
     * @throws InvalidInputException if the name or the address cannot be taken
     */
    void describe(String newName, String newEmail) {
        name = checkedName(newName);
        email = checkedEmail(newEmail);
    }

    /** Suspends the account. Neither sessions nor what was handed out in their name come back when they are let in again. */
    void suspend(Instant at) {
        active = false;
        suspendedAt = at.atOffset(ZoneOffset.UTC);
        endSessions();
    }

    /** Whether nobody barred them since that moment. */
    boolean isActiveSince(Instant moment) {
        return active && (suspendedAt == null || suspendedAt.toInstant().isBefore(moment));
    }

    void resume() {
        active = true;
    }

    /** From now on this password proves who they are, and whoever is there by the former one, or has a link, is out. */
    void changePassword(String newHash) {
        passwordHash = Objects.requireNonNull(newHash);
        linkHash = null;
        linkUntil = null;
        endSessions();
    }

    /** Lets them set a password with a link, in the place of any former one. */
    void openLink(String hash, Instant until) {
        linkHash = Objects.requireNonNull(hash);
        linkUntil = until.atOffset(ZoneOffset.UTC);
    }

    /** Whether their link still holds. */
    boolean hasLinkAt(Instant moment) {
        return linkUntil != null && moment.isBefore(linkUntil.toInstant());
    }

    /** Signs them out wherever they are signed in. */
    void endSessions() {
        sessionEpoch++;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Editor editor && login.equals(editor.login()));
    }

    @Override
    public int hashCode() {
        return login.hashCode();
    }
}
