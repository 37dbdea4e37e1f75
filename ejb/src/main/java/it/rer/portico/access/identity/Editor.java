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

/** An editor: a person who may sign in at the desk. Accounts are suspended but never deleted, because texts refer to their authors. */
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
     * Creates an account without roles.
     *
     * @param passwordHash as {@link Passwords} makes it
     * @throws InvalidInputException if the login name, the name or the address is invalid
     */
    Editor(String login, String name, String email, String passwordHash, Instant createdAt) {
        this.login = checkedLogin(login);
        this.name = checkedName(name);
        this.email = checkedEmail(email);
        this.passwordHash = Objects.requireNonNull(passwordHash);
        this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
    }

    /**
     * Validates a login name: lower case, letters without accents, digits, and between them single dots, hyphens or underscores.
     *
     * @throws InvalidInputException {@code editor.login}, {@code editor.login-taken} for a reserved one, or a key of
     *     {@link PlainText#requiredLine}
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

    /**
     * Validates a name.
     *
     * @throws InvalidInputException if it is missing or invalid
     */
    public static String checkedName(String name) {
        return PlainText.requiredLine("name", name, NAME_MAX);
    }

    /**
     * Validates an e-mail address.
     *
     * @throws InvalidInputException if it is missing or invalid
     */
    public static String checkedEmail(String email) {
        return EmailAddress.optional("email", email)
                .orElseThrow(() -> new InvalidInputException("email", "text.required"));
    }

    /** A login name in the form in which it is compared and stored. */
    public static String normalisedLogin(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    /** Its id; null before it is stored. */
    public Long id() {
        return id;
    }

    /** The name with which they sign in, and under which their work is recorded. It never changes. */
    public String login() {
        return login;
    }

    /** Their name, for screens and e-mails. */
    public String name() {
        return name;
    }

    /** Their e-mail address. */
    public String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** The epoch of their sessions. A session with another epoch has ended. */
    public long sessionEpoch() {
        return sessionEpoch;
    }

    /** Whether they may sign in. */
    public boolean isActive() {
        return active;
    }

    /** When the account was created. */
    public Instant createdAt() {
        return createdAt.toInstant();
    }

    /** Their roles, each with its section. */
    public List<Grant> grants() {
        return List.copyOf(grants);
    }

    /**
     * Grants a role in a section.
     *
     * @return false if they already have it there
     * @throws InvalidInputException {@code editor.administrator-section} for an administrator of one section: accounts and settings belong
     *     to the whole site
     */
    boolean grant(Role role, Long sectionId) {
        if (role == Role.ADMINISTRATOR && sectionId != null) {
            throw new InvalidInputException("section", "editor.administrator-section");
        }
        return grants.stream().noneMatch(grant -> grant.is(role, sectionId))
                && grants.add(new Grant(this, role, sectionId));
    }

    /** Revokes a role in a section, and returns whether they had it. */
    boolean revoke(Role role, Long sectionId) {
        return grants.removeIf(grant -> grant.is(role, sectionId));
    }

    /**
     * Changes the name and the e-mail address.
     *
     * @throws InvalidInputException if one of them is invalid
     */
    void describe(String newName, String newEmail) {
        name = checkedName(newName);
        email = checkedEmail(newEmail);
    }

    /** Suspends the account. Sessions, and preview links that they made, stay invalid when the account is reactivated. */
    void suspend(Instant at) {
        active = false;
        suspendedAt = at.atOffset(ZoneOffset.UTC);
        endSessions();
    }

    /** Whether the account is active, and was not suspended since that moment. */
    boolean isActiveSince(Instant moment) {
        return active && (suspendedAt == null || suspendedAt.toInstant().isBefore(moment));
    }

    void resume() {
        active = true;
    }

    /** Changes the password. All sessions end, and a link becomes invalid. */
    void changePassword(String newHash) {
        passwordHash = Objects.requireNonNull(newHash);
        linkHash = null;
        linkUntil = null;
        endSessions();
    }

    /** Sets the link with which they can set a password. An earlier link becomes invalid. */
    void openLink(String hash, Instant until) {
        linkHash = Objects.requireNonNull(hash);
        linkUntil = until.atOffset(ZoneOffset.UTC);
    }

    /** Whether their link is valid at that moment. */
    boolean hasLinkAt(Instant moment) {
        return linkUntil != null && moment.isBefore(linkUntil.toInstant());
    }

    /** Ends all their sessions, on every device. */
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
