package it.rer.portico.desk.preview;

import it.rer.portico.platform.text.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

/** A link with a secret token, whose holders may read the drafts of a page until it expires or is revoked. */
@Entity
@Table(name = "preview_link")
@NamedQuery(name = PreviewLink.BY_HASH, query = "select l from PreviewLink l where l.tokenHash = :hash")
@NamedQuery(
        name = PreviewLink.OF_PAGE,
        query = "select l from PreviewLink l where l.pageId = :page and l.revokedAt is null and l.expiresAt > :now"
                + " order by l.createdAt desc, l.id desc")
public class PreviewLink {

    static final String BY_HASH = "PreviewLink.byHash";
    static final String OF_PAGE = "PreviewLink.ofPage";

    /** Length of the hash of a token, in characters: SHA-256 in hexadecimal. */
    public static final int HASH_LENGTH = Sha256.LENGTH;

    /** A length that no token exceeds, in characters. */
    static final int TOKEN_MAX = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "preview_link_seq")
    @SequenceGenerator(name = "preview_link_seq", sequenceName = "preview_link_seq", allocationSize = 50)
    private Long id;

    @Column(name = "page_id")
    private long pageId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    @Column(name = "revoked_at")
    private OffsetDateTime revokedAt;

    protected PreviewLink() {}

    /**
     * Creates a link. {@link #seal} must follow once the link has an id.
     *
     * @param secret random, as the first part of the token
     */
    PreviewLink(long pageId, String secret, String createdBy, Instant createdAt, Instant expiresAt) {
        this.pageId = pageId;
        this.tokenHash = hash(secret);
        this.createdBy = Objects.requireNonNull(createdBy);
        this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
        this.expiresAt = expiresAt.atOffset(ZoneOffset.UTC);
    }

    /**
     * Completes the token with the link's id, by which its holder can find the link in the list of links, which does not contain the
     * tokens.
     *
     * @return the secret, a hyphen and the id; only the hash of this token is stored
     */
    String seal(String secret) {
        var token = secret + "-" + id;
        tokenHash = hash(token);
        return token;
    }

    /** The hash of a token. Tokens are random, so no salt is needed. */
    static String hash(String token) {
        return Sha256.of(token);
    }

    void revoke(Instant at) {
        revokedAt = at.atOffset(ZoneOffset.UTC);
    }

    boolean isOpen(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt.toInstant());
    }

    Long id() {
        return id;
    }

    long pageId() {
        return pageId;
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt.toInstant();
    }

    Instant expiresAt() {
        return expiresAt.toInstant();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof PreviewLink link && id != null && id.equals(link.id()));
    }

    @Override
    public int hashCode() {
        return PreviewLink.class.hashCode(); // the id is assigned later
    }
}
