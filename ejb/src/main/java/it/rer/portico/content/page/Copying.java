package it.rer.portico.content.page;

import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;

/** Copies a page and all pages below it, as drafts. */
@Stateless
@Internal
@Interceptors(SiteLockInterceptor.class)
public class Copying {

    @Inject
    private Drafting drafting;

    @Inject
    private Pages pages;

    @Inject
    private Addresses addresses;

    /**
     * Copies the newest texts of a page and of all pages below it. The copy becomes the last child of its new parent and gets a free slug.
     *
     * @param newParentId null for the top of the tree
     * @return the copy of the page itself
     * @throws InvalidMoveException if the new parent is the page itself or below it
     * @throws PageNotFoundException if the page or the parent does not exist
     */
    @SiteLocked
    public Page copy(long pageId, Long newParentId) {
        var page = pages.get(pageId);
        if (newParentId != null && pages.breadcrumb(newParentId).contains(page)) {
            throw new InvalidMoveException();
        }
        var siblings = newParentId == null ? pages.roots() : pages.children(newParentId);
        int last = siblings.stream().mapToInt(Page::position).max().orElse(-1);
        return copy(page, newParentId, last + 1);
    }

    private Page copy(Page page, Long parentId, int position) {
        var texts = pages.translations(page.id()).values().stream()
                .sorted((a, b) -> a.language().compareTo(b.language()))
                .toList();
        if (texts.isEmpty()) {
            throw new PageNotFoundException(page.id());
        }
        var first = texts.get(0);
        var copied = drafting.createWhereFree(new NewPage(
                        parentId,
                        position,
                        page.kind(),
                        page.inNavigation(),
                        first.language(),
                        first.slug(),
                        textOf(first)))
                .page();
        for (var other : texts.subList(1, texts.size())) {
            drafting.translate(
                    copied.id(),
                    other.language(),
                    addresses.free(parentId, other.language(), other.slug()),
                    textOf(other),
                    null);
        }
        for (var child : List.copyOf(pages.children(page.id()))) {
            copy(child, copied.id(), child.position());
        }
        return copied;
    }

    private static PageText textOf(Translation translation) {
        return new PageText(translation.newest().content());
    }
}
