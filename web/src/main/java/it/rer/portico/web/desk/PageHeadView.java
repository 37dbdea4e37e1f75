package it.rer.portico.web.desk;

import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Backs {@code page-head.xhtml}: the breadcrumb of a page, and links to the screens about it. */
@Named("pageHead")
@RequestScoped
public class PageHeadView {

    /** Key in the bundle, and path, of each screen about a page. */
    private static final List<Map.Entry<String, String>> SCREENS = List.of(
            Map.entry("write", ScreenPath.PAGE),
            Map.entry("publish", ScreenPath.PUBLISH),
            Map.entry("preview", ScreenPath.PREVIEW),
            Map.entry("history", ScreenPath.HISTORY),
            Map.entry("settings", ScreenPath.MOVE));

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    @Inject
    private TreeQueries tree;

    private List<Ancestor> breadcrumb;

    /**
     * The pages from the top of the tree to the page itself.
     *
     * @throws PageNotFoundException if the parameter {@code id} names no page of the tree
     */
    private List<Ancestor> breadcrumb() {
        if (breadcrumb == null) {
            var found = tree.breadcrumb(id()).stream()
                    .map(entry -> new Ancestor(entry.pageId(), entry.title(requestContext.language())))
                    .toList();
            if (found.isEmpty()) {
                throw new PageNotFoundException(id());
            }
            breadcrumb = found;
        }
        return breadcrumb;
    }

    private long id() {
        return screen.number("id").orElse(0L);
    }

    /** The pages above it, the top of the tree first. */
    public List<Ancestor> getAncestors() {
        return breadcrumb().subList(0, breadcrumb().size() - 1);
    }

    public String getTitle() {
        return breadcrumb().get(breadcrumb().size() - 1).title();
    }

    /** The address at which citizens read the page in a language. */
    public String addressOf(String language, String path) {
        return links.to(Language.find(language).orElseThrow(), path);
    }

    public List<ScreenLink> getScreens() {
        long id = id();
        return SCREENS.stream()
                .map(each -> new ScreenLink(each.getKey(), links.to(ScreenPath.of(each.getValue(), id))))
                .toList();
    }

    /** A page above the shown one. */
    public record Ancestor(long id, String title) {

        public long getId() {
            return id;
        }

        public String getTitle() {
            return title;
        }
    }

    /** A link to a screen about the page. */
    public record ScreenLink(String key, String address) {

        public String getKey() {
            return key;
        }

        public String getAddress() {
            return address;
        }
    }
}
