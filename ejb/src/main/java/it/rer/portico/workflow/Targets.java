package it.rer.portico.workflow;

import it.rer.portico.check.LinkTargets;
import it.rer.portico.media.MediaOfTexts;
import it.rer.portico.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Looks up what links and images of a text lead to: each once, however often the text names it. */
@RequestScoped
public class Targets implements LinkTargets {

    private static final Pattern FILE = Pattern.compile("media:([1-9]\\d{0,17})");
    private static final String OF_LIBRARY = "media:";

    private final Map<Long, Boolean> known = new HashMap<>();
    private final Map<String, Boolean> knownFiles = new HashMap<>();

    @Inject
    private Pages pages;

    @Inject
    private MediaOfTexts files;

    @Override
    public boolean isPage(long pageId) {
        return known.computeIfAbsent(pageId, this::isInTree);
    }

    private boolean isInTree(long pageId) {
        return pages.find(pageId).filter(page -> page.trashedAt().isEmpty()).isPresent();
    }

    /** Files of the module are known to the screens alone: one that is missing is seen at once, in the text. */
    @Override
    public boolean isFile(String address) {
        return !address.startsWith(OF_LIBRARY) || knownFiles.computeIfAbsent(address, this::isInLibrary);
    }

    private boolean isInLibrary(String address) {
        var file = FILE.matcher(address);
        return file.matches() && files.has(Long.parseLong(file.group(1)));
    }
}
