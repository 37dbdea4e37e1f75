package it.rer.portico.desk.redirect;

import it.rer.portico.content.page.Redirect;
import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.platform.language.Language;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An index of the addresses of all pages and of all redirects, read with a fixed number of queries. */
final class AddressBook {

    /** All texts of pages in the tree, published or not, as {@link PageAddress}. */
    static final String IN_TREE =
            "select new it.rer.portico.desk.redirect.AddressBook$PageAddress(p.id, t.language, t.path)"
                    + " from Translation t join t.page p where p.trashedAt is null";

    /** The path of a page in a language. */
    public record PageAddress(long pageId, Language language, String path) {}

    private record Key(Language language, String path) {}

    private record Source(Language language, FormerPath former) {}

    /** A stored redirect. */
    record Known(long id, RedirectTarget target) {}

    private final Map<Key, Long> pages = new HashMap<>();
    private final Map<Source, Known> redirects = new HashMap<>();
    private final Set<Long> inTree;
    private final Set<Long> files;

    AddressBook(EntityManager em) {
        inTree = new HashSet<>(em.createQuery("select p.id from Page p where p.trashedAt is null", Long.class)
                .getResultList());
        files = new HashSet<>(em.createQuery("select f.id from MediaFile f where f.trashedAt is null", Long.class)
                .getResultList());
        em.createQuery(IN_TREE, PageAddress.class)
                .getResultStream()
                .forEach(each -> pages.put(new Key(each.language(), each.path()), each.pageId()));
        em.createNamedQuery(Redirect.LEADING, Redirect.Leading.class)
                .getResultStream()
                .forEach(each -> redirects.put(
                        new Source(each.language(), new FormerPath(each.path(), each.query())),
                        new Known(each.id(), each.target())));
    }

    /** The page at a path, published or not. */
    Optional<Long> pageAt(Language language, String path) {
        return Optional.ofNullable(pages.get(new Key(language, path)));
    }

    /** The redirect of a former address. */
    Optional<Known> redirectAt(Language language, FormerPath former) {
        return Optional.ofNullable(redirects.get(new Source(language, former)));
    }

    /** Whether the target exists and is not in the trash; always true outside the site. */
    boolean has(RedirectTarget target) {
        return switch (target.kind()) {
            case PAGE -> inTree.contains(target.id());
            case FILE -> files.contains(target.id());
            case OUTSIDE -> true;
        };
    }
}
