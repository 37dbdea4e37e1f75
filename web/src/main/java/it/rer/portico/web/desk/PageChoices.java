package it.rer.portico.web.desk;

import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.desk.tree.TreeQueries.TreeEntry;
import it.rer.portico.platform.text.WholeNumber;
import it.rer.portico.web.frame.site.RequestContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;

/** The pages of the tree as options of a select box. */
@RequestScoped
public class PageChoices {

    /** The value of the option that stands for the top of the tree. */
    public static final String TOP = "0";

    @Inject
    private RequestContext requestContext;

    @Inject
    private TreeQueries queries;

    private List<TreeEntry> tree;

    /** All pages whose title the caller may read, in the order of the tree. */
    public List<Choice> all() {
        return choices(placed -> true);
    }

    /** The pages that have others below them. */
    public List<Choice> sections() {
        return choices(placed -> placed.entry().children() > 0);
    }

    /** The pages below which the caller may create pages. */
    public List<Choice> writable() {
        return choices(placed -> placed.entry().writable());
    }

    /** The pages that the caller may publish. */
    public List<Choice> publishable() {
        return choices(placed -> placed.entry().publishable());
    }

    /** The tree in its order; it is queried once per request. */
    public List<TreeEntry> tree() {
        if (tree == null) {
            tree = queries.all();
        }
        return tree;
    }

    private List<Choice> choices(Predicate<TreeEntry> wanted) {
        return tree().stream()
                .filter(wanted)
                .filter(placed ->
                        !placed.entry().title(requestContext.language()).isEmpty())
                .map(placed -> new Choice(
                        String.valueOf(placed.entry().pageId()),
                        "\u2003".repeat(placed.depth()) + placed.entry().title(requestContext.language())))
                .toList();
    }

    /** The id of the chosen page; null for the top of the tree. */
    public static Long id(String chosen) {
        return WholeNumber.find(chosen).filter(id -> !chosen.equals(TOP)).orElse(null);
    }

    /**
     * An option of the select box.
     *
     * @param title indented by its depth
     */
    public record Choice(String id, String title) {

        public String getId() {
            return id;
        }

        public String getTitle() {
            return title;
        }
    }
}
