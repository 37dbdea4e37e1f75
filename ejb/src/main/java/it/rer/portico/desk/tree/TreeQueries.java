package it.rer.portico.desk.tree;

import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.permission.Permissions;
import it.rer.portico.access.role.InAnySection;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.language.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the pages of the tree as the caller may see them: all that is published, and the drafts of their own sections. */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
@InAnySection
@Interceptors({DeskBulkhead.class, PermissionInterceptor.class})
public class TreeQueries {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Permissions permissions;

    @Inject
    private LanguageStates states;

    /** A page of the tree, without its texts. */
    public record Node(long id, long version, Long parentId, PageKind kind, boolean inNavigation) {}

    /**
     * The pages directly below each of the given pages, siblings in order.
     *
     * @param parents ids of pages; null stands for the top of the tree
     */
    public Map<Long, List<Entry>> below(Collection<Long> parents) {
        var tree = tree();
        var listed = parents.stream().distinct().collect(Collectors.toList());
        var children = listed.stream()
                .flatMap(parent -> tree.below(parent).stream())
                .map(Node::id)
                .toList();
        var entries = entries(tree, children);
        var found = new HashMap<Long, List<Entry>>();
        listed.forEach(parent -> found.put(
                parent,
                tree.below(parent).stream().map(node -> entries.get(node.id())).toList()));
        return found;
    }

    /**
     * One page.
     *
     * @throws PageNotFoundException if it is not in the tree
     */
    public Entry get(long pageId) {
        var tree = tree();
        if (!tree.nodes().containsKey(pageId)) {
            throw new PageNotFoundException(pageId);
        }
        return entries(tree, List.of(pageId)).get(pageId);
    }

    /** The pages from the top of the tree down to a page, the page itself last; empty if it is not in the tree. */
    public List<Entry> breadcrumb(long pageId) {
        var tree = tree();
        var way = tree.way(pageId);
        var entries = entries(tree, way);
        return way.stream().map(entries::get).toList();
    }

    /** All pages in the order of the tree, with their depth, to choose a parent or the target of a link. */
    public List<TreeEntry> all() {
        var tree = tree();
        var entries = entries(tree, tree.nodes().keySet());
        var placed = new ArrayList<TreeEntry>();
        collect(tree, entries, null, 0, placed);
        return placed;
    }

    /** Whether the caller has a role in the whole site. */
    public boolean mayAtTop(Role role) {
        return permissions.may(role, null);
    }

    private static void collect(Tree tree, Map<Long, Entry> entries, Long parent, int depth, List<TreeEntry> placed) {
        for (var node : tree.below(parent)) {
            placed.add(new TreeEntry(entries.get(node.id()), depth));
            collect(tree, entries, node.id(), depth + 1, placed);
        }
    }

    /**
     * A page and its depth in the tree.
     *
     * @param depth 0 at the top of the tree
     */
    public record TreeEntry(Entry entry, int depth) {}

    private Map<Long, Entry> entries(Tree tree, Collection<Long> pageIds) {
        var found = states.of(pageIds);
        var writing = permissions.reach(Role.AUTHOR);
        var publishing = permissions.reach(Role.PUBLISHER);
        return pageIds.stream().distinct().map(tree.nodes()::get).collect(Collectors.toMap(Node::id, node -> {
            boolean writable = tree.isWithin(writing, node.id());
            return new Entry(
                    node.id(),
                    node.version(),
                    node.parentId(),
                    node.kind(),
                    node.inNavigation(),
                    tree.below(node.id()).size(),
                    visible(found.getOrDefault(node.id(), Map.of()), writable),
                    writable,
                    tree.isWithin(publishing, node.id()));
        }));
    }

    private static Map<Language, LanguageState> visible(Map<Language, LanguageState> all, boolean writable) {
        return all.values().stream()
                .flatMap(state -> writable ? Stream.of(state) : state.withoutDraft().stream())
                .collect(Collectors.toMap(LanguageState::language, state -> state));
    }

    /** Reads the whole tree in one query: a row has five small values, and five thousand pages are read in a few milliseconds. */
    private Tree tree() {
        var nodes = em.createQuery(
                        "select new it.rer.portico.desk.tree.TreeQueries$Node("
                                + "p.id, p.version, pp.id, p.kind, p.inNavigation) from Page p left join p.parent pp"
                                + " where p.trashedAt is null order by p.position, p.id",
                        Node.class)
                .getResultList();
        return Tree.of(nodes);
    }

    /** The pages by id and by parent. */
    private record Tree(Map<Long, Node> nodes, Map<Long, List<Node>> children) {

        static Tree of(List<Node> nodes) {
            var children = new HashMap<Long, List<Node>>();
            nodes.forEach(node -> children.computeIfAbsent(node.parentId(), id -> new ArrayList<>())
                    .add(node));
            return new Tree(nodes.stream().collect(Collectors.toMap(Node::id, node -> node)), children);
        }

        List<Node> below(Long parent) {
            return children.getOrDefault(parent, List.of());
        }

        List<Long> way(long pageId) {
            var way = new ArrayList<Long>();
            for (var node = nodes.get(pageId);
                    node != null;
                    node = node.parentId() == null ? null : nodes.get(node.parentId())) {
                way.add(0, node.id());
            }
            return way;
        }

        boolean isWithin(Permissions.Reach reach, long pageId) {
            return reach.everywhere() || way(pageId).stream().anyMatch(reach.sections()::contains);
        }
    }
}
