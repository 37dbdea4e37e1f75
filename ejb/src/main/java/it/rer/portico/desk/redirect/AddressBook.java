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

/** What stands at which address, and where addresses of former times lead: read with a few queries, however many there are. */
final class AddressBook {

    /** Each text of the tree, published or not, as a {@link Standing}. */
    static final String IN_TREE =
            "select new it.rer.portico.desk.redirect.AddressBook$Standing(p.id, t.language, t.path)"
                    + " from Translation t join t.page p where p.trashedAt is null";

    /** Where a page stands in a language. */
    public record Standing(long pageId, Language language, String path) {}

    private record Place(Language language, String path) {}

    private record Source(Language language, FormerPath former) {}

    /** An address of former times that is kept. */
    record Known(long id, RedirectTarget target) {}

    private final Map<Place, Long> pages = new HashMap<>();
    private final Map<Source, Known> redirects = new HashMap<>();
    private final Set<Long> inTree;
    private final Set<Long> files;

    AddressBook(EntityManager em) {
        inTree = new HashSet<>(em.createQuery("select p.id from Page p where p.trashedAt is null", Long.class)
                .getResultList());
        files = new HashSet<>(em.createQuery("select f.id from MediaFile f where f.trashedAt is null", Long.class)
                .getResultList());
        em.createQuery(IN_TREE, Standing.class)
                .getResultStream()
                .forEach(each -> pages.put(new Place(each.language(), each.path()), each.pageId()));
        em.createNamedQuery(Redirect.LEADING, Redirect.Leading.class)
                .getResultStream()
                .forEach(each -> redirects.put(
                        new Source(each.language(), new FormerPath(each.path(), each.query())),
                        new Known(each.id(), each.target())));
    }

    /** The page that stands at a path, published or not. */
    Optional<Long> pageAt(Language language, String path) {
        return Optional.ofNullable(pages.get(new Place(language, path)));
    }

    /** Where an address of former times leads. */
    Optional<Known> redirectAt(Language language, FormerPath former) {
        return Optional.ofNullable(redirects.get(new Source(language, former)));
    }

    /** Whether a page or a file is there, and not in the trash. */
    boolean has(RedirectTarget target) {
        return switch (target.kind()) {
            case PAGE -> inTree.contains(target.id());
            case FILE -> files.contains(target.id());
            case OUTSIDE -> true;
        };
    }
}
