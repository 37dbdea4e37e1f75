package it.rer.portico.desk.workflow;

import it.rer.portico.content.body.Reference;
import it.rer.portico.content.check.LinkTargets;
import it.rer.portico.content.page.Pages;
import it.rer.portico.media.library.MediaOfTexts;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.context.Internal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** Looks up the targets of links and images during a request, each once. */
@RequestScoped
@Internal(Internal.Scope.PACKAGE)
public class Targets implements LinkTargets {

    private final Map<Long, Boolean> known = new HashMap<>();
    private final Map<Long, Boolean> knownFiles = new HashMap<>();

    @Inject
    private Pages pages;

    @Inject
    private MediaOfTexts files;

    @Inject
    private Configuration configuration;

    @Override
    public String baseUrl() {
        return configuration.baseUrl();
    }

    @Override
    public boolean isPage(long pageId) {
        return known.computeIfAbsent(pageId, this::isInTree);
    }

    private boolean isInTree(long pageId) {
        return pages.find(pageId).filter(page -> page.trashedAt().isEmpty()).isPresent();
    }

    /** Only addresses {@code media:12} are looked up; a missing file of the module itself is noticed at once in the text. */
    @Override
    public boolean isFile(String address) {
        return Reference.find(address)
                .map(file -> knownFiles.computeIfAbsent(file.id(), files::has))
                .orElseGet(() -> Reference.kindByPrefix(address).isEmpty());
    }
}
