package it.rer.portico.web.desk.link;

import it.rer.portico.desk.link.BrokenLinks;
import it.rer.portico.desk.link.DeadLink;
import it.rer.portico.desk.link.LinkFault;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.web.desk.Paging;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** Backs {@code collegamenti.xhtml}: the broken links in texts. */
@Named("brokenLinks")
@RequestScoped
public class BrokenLinksView {

    @Inject
    private Screen screen;

    @Inject
    private Links links;

    @Inject
    private BrokenLinks broken;

    private ResultPage<DeadLink> found;

    /** Keys of the reasons in the bundle, after {@code link.fault.}. */
    public static List<String> faultKeys() {
        return Stream.of(LinkFault.values()).map(Texts::key).toList();
    }

    private ResultPage<DeadLink> found() {
        if (found == null) {
            found = broken.list(Paging.before(screen, Paging.ROWS), Paging.ROWS);
        }
        return found;
    }

    /** The links of the requested part of the list, sorted by title. */
    public List<Row> getRows() {
        return found().rows().stream()
                .map(link -> new Row(
                        link,
                        links.to(ScreenPath.of(ScreenPath.PAGE, link.pageId())) + "&only="
                                + link.language().code()))
                .toList();
    }

    public Paging getPaging() {
        return Paging.of(screen, Paging.ROWS, found().total(), links.to(ScreenPath.BROKEN_LINKS));
    }

    /**
     * A row of the list.
     *
     * @param page address of the screen where the text is edited
     */
    public record Row(DeadLink link, String page) {

        public String getPage() {
            return page;
        }

        public String getTitle() {
            return link.title();
        }

        public String getLang() {
            return link.language().code();
        }

        /** The words of the link; empty if it has none. */
        public String getWords() {
            return link.words();
        }

        public String getFault() {
            return Texts.key(link.fault());
        }
    }
}
