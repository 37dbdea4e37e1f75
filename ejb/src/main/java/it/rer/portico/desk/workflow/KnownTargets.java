package it.rer.portico.desk.workflow;

import it.rer.portico.content.body.Reference;
import it.rer.portico.content.check.LinkTargets;
import java.util.Set;

/**
 * The targets of links and images as a caller may know them: files that are hidden from the caller do not exist.
 *
 * @param all all targets
 * @param hidden the ids of the hidden files
 */
record KnownTargets(LinkTargets all, Set<Long> hidden) implements LinkTargets {

    KnownTargets {
        hidden = Set.copyOf(hidden);
    }

    @Override
    public boolean isPage(long pageId) {
        return all.isPage(pageId);
    }

    @Override
    public boolean isFile(String address) {
        return Reference.fileAt(address).filter(hidden::contains).isEmpty() && all.isFile(address);
    }

    @Override
    public String baseUrl() {
        return all.baseUrl();
    }
}
