package it.rer.portico.site.published;

import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.page.Page;
import it.rer.portico.content.page.Redirect;
import it.rer.portico.content.page.Translation;
import it.rer.portico.media.library.MediaReader;
import it.rer.portico.platform.address.QueryParameters;
import it.rer.portico.platform.bulkhead.BackgroundBulkhead;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.database.Batches;
import it.rer.portico.setting.Settings;
import it.rer.portico.site.published.SiteSnapshot.Address;
import it.rer.portico.site.published.SiteSnapshot.Withdrawn;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Loads a {@link SiteSnapshot} from the database, in a transaction of its own: citizens must not see what the caller has not committed and
 * may roll back.
 */
@Stateless
@Internal
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Interceptors(BackgroundBulkhead.class)
public class SnapshotLoader {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ChangeFeed feed;

    @Inject
    private Settings settings;

    @Inject
    private MediaReader media;

    /** Loads the whole site. */
    public SiteSnapshot load() {
        // The number is read first: a change that is committed meanwhile is then read twice rather than missed.
        long number = feed.latest();
        var pages = pages();
        var texts = texts(em.createQuery("select p.id from Page p", Long.class).getResultList());
        return new SiteSnapshot(
                number, pages, texts.published(), texts.withdrawn(), redirects(), settings.texts(), media.files());
    }

    /** Reads what changed since a snapshot, and returns a new one; returns the same one if nothing changed. */
    public SiteSnapshot follow(SiteSnapshot snapshot) {
        var changes = feed.since(snapshot.number());
        if (changes.isEmpty()) {
            return snapshot;
        }
        var ids = changes.stream()
                .flatMap(change -> change.pageId().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        long number = changes.get(changes.size() - 1).number();
        return snapshot.with(number, pages(), texts(List.copyOf(ids)), redirects(), settings.texts(), media.files());
    }

    private List<PublishedPage> pages() {
        return em.createQuery(
                        "select new it.rer.portico.site.published.PublishedPage(p.id, pp.id, p.kind, p.inNavigation)"
                                + " from Page p left join p.parent pp"
                                + " where p.trashedAt is null order by p.position, p.id",
                        PublishedPage.class)
                .getResultList();
    }

    private SiteSnapshot.Texts texts(List<Long> pageIds) {
        var published = new ArrayList<PublishedText>();
        var withdrawn = new HashMap<Address, Withdrawn>();
        Batches.of(pageIds)
                .flatMap(some -> em.createQuery(
                                "select t from Translation t join fetch t.page left join fetch t.published"
                                        + " left join fetch t.successor"
                                        + " where t.page.id in :ids"
                                        + " and t.state <> it.rer.portico.content.page.TranslationState.DRAFT",
                                Translation.class)
                        .setParameter("ids", some)
                        .getResultStream())
                .forEach(t -> {
                    if (t.published().isPresent()) {
                        published.add(textOf(t));
                    } else {
                        withdrawn.put(new Address(t.language(), t.path()), withdrawn(t));
                    }
                });
        return new SiteSnapshot.Texts(pageIds, published, withdrawn);
    }

    private static Withdrawn withdrawn(Translation translation) {
        return new Withdrawn(
                translation.page().id(), translation.successor().map(Page::id).orElse(null));
    }

    private static PublishedText textOf(Translation translation) {
        var revision = translation.published().orElseThrow();
        return new PublishedText(
                translation.page().id(),
                translation.language(),
                translation.path(),
                revision.id(),
                revision.content(),
                translation.publishedAt().orElse(revision.createdAt()));
    }

    private FormerAddresses redirects() {
        var addresses = new HashMap<Address, List<FormerAddress>>();
        em.createNamedQuery(Redirect.LEADING, Redirect.Leading.class)
                .getResultStream()
                .forEach(each -> addresses
                        .computeIfAbsent(new Address(each.language(), each.path()), at -> new ArrayList<>())
                        .add(new FormerAddress(QueryParameters.of(each.query()), each.target())));
        return new FormerAddresses(addresses);
    }
}
