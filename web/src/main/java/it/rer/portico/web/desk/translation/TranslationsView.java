package it.rer.portico.web.desk.translation;

import it.rer.portico.desk.tree.TreeQueries.TreeEntry;
import it.rer.portico.desk.writing.Writing;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.WholeNumber;
import it.rer.portico.web.desk.PageChoices;
import it.rer.portico.web.desk.Paging;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Backs {@code traduzioni.xhtml}: the state of each page in each language. */
@Named("translations")
@RequestScoped
public class TranslationsView {

    /** The value of a button: page, language, and the version that the editor saw. */
    private static final Pattern CONFIRMED =
            Pattern.compile("(" + WholeNumber.DIGITS + "):(it|en):(" + WholeNumber.DIGITS + ")");

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    @Inject
    private PageChoices choices;

    @Inject
    private Writing writing;

    private List<TranslationRow> found;

    /** Confirms that the translation that a button names still matches its source. */
    public void act() {
        var named = CONFIRMED.matcher(screen.parameter("confirm"));
        if (screen.isSent() && named.matches()) {
            long pageId = Long.parseLong(named.group(1));
            var language = Language.find(named.group(2)).orElseThrow();
            if (screen.attempt(() -> writing.confirm(pageId, language, Long.parseLong(named.group(3))))) {
                screen.redirectTo(list() + "&" + Paging.PARAMETER + "=" + Paging.number(screen), "confirmed");
            }
        }
    }

    private List<TranslationRow> found() {
        if (found == null) {
            found = section().stream()
                    .map(placed -> new TranslationRow(placed, requestContext.language(), links))
                    .filter(TranslationRow::isKnown)
                    .filter(row -> getState().isEmpty() || row.has(getState()))
                    .toList();
        }
        return found;
    }

    /**
     * The chosen page with its descendants, or the whole tree if none was chosen. In the order of the tree, descendants follow their page
     * directly.
     */
    private List<TreeEntry> section() {
        var chosen = screen.number("section");
        if (chosen.isEmpty()) {
            return choices.tree();
        }
        var within = new ArrayList<TreeEntry>();
        Optional<Integer> top = Optional.empty();
        for (var placed : choices.tree()) {
            if (top.isPresent() && placed.depth() <= top.get()) {
                break;
            }
            if (placed.entry().pageId() == chosen.get()) {
                top = Optional.of(placed.depth());
            }
            if (top.isPresent()) {
                within.add(placed);
            }
        }
        return within;
    }

    public List<TranslationRow> getRows() {
        int first = Math.min(Paging.before(screen, Paging.ROWS), found().size());
        return found().subList(first, Math.min(first + Paging.ROWS, found().size()));
    }

    public Paging getPaging() {
        return Paging.of(screen, Paging.ROWS, found().size(), links.to(list()));
    }

    private String list() {
        return ScreenPath.TRANSLATIONS + "?state=" + getState() + "&section=" + getSection();
    }

    /** The states to filter by. */
    public List<String> getStates() {
        return TranslationCell.STATES;
    }

    /** The chosen state; empty for all. */
    public String getState() {
        var asked = screen.parameter("state");
        return TranslationCell.STATES.contains(asked) ? asked : "";
    }

    /** The number of the chosen section; empty for the whole site. */
    public String getSection() {
        return screen.number("section").map(String::valueOf).orElse("");
    }

    /** The sections to filter by. */
    public List<PageChoices.Choice> getSections() {
        return choices.sections();
    }
}
