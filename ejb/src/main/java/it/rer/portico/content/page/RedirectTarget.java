package it.rer.portico.content.page;

import java.util.Objects;
import java.util.Optional;

/**
 * The target of a redirect: a page or a file by id, which stays valid when it moves, or an address outside the site.
 *
 * @param id of the page or the file; 0 for an address
 * @param address outside the site; null for a page or a file
 */
public record RedirectTarget(Kind kind, long id, String address) {

    /** The kinds of targets. */
    public enum Kind {
        PAGE,
        FILE,
        OUTSIDE
    }

    /** @throws IllegalArgumentException if the target is outside without an address, or another one with an address */
    public RedirectTarget {
        Objects.requireNonNull(kind);
        if ((kind == Kind.OUTSIDE) != (address != null)) {
            throw new IllegalArgumentException("A target outside the site has an address, and no other has one");
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

    /** The id of the page; empty if the target is something else. */
    public Optional<Long> pageId() {
        return kind == Kind.PAGE ? Optional.of(id) : Optional.empty();
    }

    /** The id of the file; empty if the target is something else. */
    public Optional<Long> fileId() {
        return kind == Kind.FILE ? Optional.of(id) : Optional.empty();
    }

    /** The target of a row, of whose three columns one is not null. */
    public static RedirectTarget of(Long pageId, Long fileId, String address) {
        if (pageId != null) {
            return page(pageId);
        }
        return fileId != null ? file(fileId) : outside(address);
    }
}
