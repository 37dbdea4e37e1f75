package it.rer.portico.content.page;

import java.util.Objects;
import java.util.Optional;

/**
 * What an address of former times leads to: a page or a file by its identity, which stays wherever the thing moves, or an address outside
 * of the site.
 *
 * @param id of the page or the file; 0 for an address
 * @param address outside of the site; null for a page or a file
 */
public record RedirectTarget(Kind kind, long id, String address) {

    /** What it is. */
    public enum Kind {
        PAGE,
        FILE,
        OUTSIDE
    }

    public RedirectTarget {
        Objects.requireNonNull(kind);
        if ((kind == Kind.OUTSIDE) != (address != null)) {
            throw new IllegalArgumentException("An address leads outside, and nothing else does");
        }
    }

    /** A page of the site. */
    public static RedirectTarget page(long id) {
        return new RedirectTarget(Kind.PAGE, id, null);
    }

    /** A file of the library. */
    public static RedirectTarget file(long id) {
        return new RedirectTarget(Kind.FILE, id, null);
    }

    /** An address of another site. */
    public static RedirectTarget outside(String address) {
        return new RedirectTarget(Kind.OUTSIDE, 0, Objects.requireNonNull(address));
    }

    /** The page; empty if it is none. */
    public Optional<Long> pageId() {
        return kind == Kind.PAGE ? Optional.of(id) : Optional.empty();
    }

    /** The file; empty if it is none. */
    public Optional<Long> fileId() {
        return kind == Kind.FILE ? Optional.of(id) : Optional.empty();
    }

    /** What a row says, of which one of three is not null. */
    public static RedirectTarget of(Long pageId, Long fileId, String address) {
        if (pageId != null) {
            return page(pageId);
        }
        return fileId != null ? file(fileId) : outside(address);
    }
}
