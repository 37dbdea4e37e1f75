package it.rer.portico.page;

import it.rer.portico.error.InvalidInputException;
import it.rer.portico.language.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Makes a page, with all below it, a second time, as drafts. Asks nobody for permission. */
@Stateless
public class Copying {

    /** Copies that stand beside each other under one name; more than that is a mistake. */
    private static final int MOST_COPIES = 100;

    @Inject
    private Publishing publishing;

    @Inject
    private Pages pages;

    @Inject
    private Addresses addresses;

    /**
     * Copies the newest texts of a page and of all below it. The copy stands right below its new parent, last; its address is free.
     *
     * @param newParentId null for the top of the tree
     * @return the copy of the page itself
     * @throws InvalidMoveException if the new parent lies below the page or is the page itself
     */
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
        var made = publishing
                .create(new NewPage(
                        parentId,
                        position,
                        page.kind(),
                        page.inNavigation(),
                        first.language(),
                        free(first, parentId),
                        textOf(first)))
                .page();
        for (var other : texts.subList(1, texts.size())) {
            publishing.translate(made.id(), other.language(), free(other, parentId), textOf(other), null);
        }
        for (var child : List.copyOf(pages.children(page.id()))) {
            copy(child, made.id(), child.position());
        }
        return made;
    }

    private static PageText textOf(Translation translation) {
        var newest = translation.newest();
        return new PageText(newest.title(), newest.description(), newest.body());
    }

    /** Its own slug where nobody has it, or else with a number. */
    private Slug free(Translation original, Long parentId) {
        var parentPath = parentId == null ? "" : addresses.pathOrAbove(pages.get(parentId), original.language());
        var slug = original.slug();
        for (int copy = 2; isTaken(original.language(), PagePath.below(parentPath, slug)); copy++) {
            if (copy > MOST_COPIES) {
                throw new InvalidInputException("slug", "page.path-taken", PagePath.below(parentPath, slug));
            }
            slug = original.slug().numbered(copy);
        }
        return slug;
    }

    private boolean isTaken(Language language, String path) {
        return pages.findByPath(language, path).isPresent();
    }
}
