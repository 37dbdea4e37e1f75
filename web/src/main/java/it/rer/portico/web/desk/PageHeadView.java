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

/** {@code page-head.xhtml}: the way down to a page, and the screens that are about it. */
@Named("pageHead")
@RequestScoped
public class PageHeadView {

    /** The screens by their keys in the bundle. */
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

    private List<Step> way;

    /**
     * From the top of the tree to the page itself.
     *
     * @throws PageNotFoundException if the address names no page of the tree: no screen is about nothing
     */
    private List<Step> steps() {
        if (way == null) {
            var found = tree.breadcrumb(id()).stream()
                    .map(entry -> new Step(entry.pageId(), entry.title(requestContext.language())))
                    .toList();
            if (found.isEmpty()) {
                throw new PageNotFoundException(id());
            }
            way = found;
        }
        return way;
    }

    private long id() {
        return screen.number("id").orElse(0L);
    }

    /** The pages above. */
    public List<Step> getWay() {
        return steps().subList(0, steps().size() - 1);
    }

    public String getTitle() {
        return steps().get(steps().size() - 1).title();
    }

    /** Where citizens read a text of the page. */
    public String addressOf(String language, String path) {
        return links.to(Language.find(language).orElseThrow(), path);
    }

    public List<Other> getScreens() {
        long id = id();
        return SCREENS.stream()
                .map(each -> new Other(each.getKey(), links.to(ScreenPath.of(each.getValue(), id))))
                .toList();
    }

    /** A page above. */
    public record Step(long id, String title) {

        public long getId() {
            return id;
        }

        public String getTitle() {
            return title;
        }
    }

    /** A screen about the page. */
    public record Other(String key, String address) {

        public String getKey() {
            return key;
        }

        public String getAddress() {
            return address;
        }
    }
}
