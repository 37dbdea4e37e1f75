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

/** Leave to read the drafts of a page, given to whoever has its secret. */
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

    /** Characters of the hash of a secret: SHA-256 in hexadecimal. */
    public static final int HASH_LENGTH = Sha256.LENGTH;

    /** Longer than any secret is. */
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
     * Of a secret that {@link #seal} completes, once the link has its number.
     *
     * @param secret that nobody can guess
     */
    PreviewLink(long pageId, String secret, String createdBy, Instant createdAt, Instant expiresAt) {
        this.pageId = pageId;
        this.tokenHash = hash(secret);
        this.createdBy = Objects.requireNonNull(createdBy);
        this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
        this.expiresAt = expiresAt.atOffset(ZoneOffset.UTC);
    }

    /**
     * Has its secret end with its number: whoever has the link can find it in a list that does not know the secret.
     *
     * @return the secret with the number, of which only the hash is kept
     */
    String seal(String secret) {
        var token = secret + "-" + id;
        tokenHash = hash(token);
        return token;
    }

    /** What is kept of a secret. It is random, so that no salt is needed. */
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
        return PreviewLink.class.hashCode(); // the number comes later
    }
}
