package it.rer.portico.desk.workflow;

import it.rer.portico.content.body.Reference;
import it.rer.portico.content.check.LinkTargets;
import java.util.Set;

/**
 * What links and images of a text lead to, for somebody who must not know of some files: to them they lead nowhere.
 *
 * @param all what there is
 * @param hidden the identities of those files
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
