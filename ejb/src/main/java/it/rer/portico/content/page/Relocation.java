package it.rer.portico.content.page;

import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.change.ChangeKind;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Updates paths when the tree changes: paths of pages below follow, and every published path gets a redirect to its page. */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class Relocation {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Pages pages;

    @Inject
    private Addresses addresses;

    @Inject
    private ChangeFeed feed;

    private record Step(Translation translation, Slug slug, String parentPath) {

        String before() {
            return translation.path();
        }

        String after() {
            return PagePath.below(parentPath, slug);
        }

        boolean changesPath() {
            return !before().equals(after());
        }
    }

    /** Changes the slug of a translation, and the paths of all pages below. */
    public void rename(Translation translation, Slug slug) {
        var parentPath = addresses.parentPath(translation.page(), translation.language());
        var step = new Step(translation, slug, parentPath);
        if (step.changesPath()) {
            relocate(translation.language(), List.of(step));
            follow(translation.page(), translation.language(), translation.path());
        }
    }

    /** Recomputes the paths of a page that moved, and of all pages below it, in one language. */
    public void follow(Page moved, Language language) {
        var parentPath = addresses.parentPath(moved, language);
        var own = pages.findTranslation(moved.id(), language);
        own.ifPresent(
                translation -> relocate(language, List.of(new Step(translation, translation.slug(), parentPath))));
        follow(moved, language, own.map(Translation::path).orElse(parentPath));
    }

    /** Updates level by level, with a few queries for each. */
    private void follow(Page top, Language language, String topPath) {
        var pathOf = Map.of(top.id(), topPath);
        while (!pathOf.isEmpty()) {
            pathOf = followLevel(pathOf, language);
        }
    }

    /** @return the paths of the level below, by page */
    private Map<Long, String> followLevel(Map<Long, String> pathOf, Language language) {
        var children = childrenOf(pathOf.keySet());
        var translations = translationsOf(children, language);
        var steps = new ArrayList<Step>();
        var below = new HashMap<Long, String>();
        for (var child : children) {
            var parentPath = pathOf.get(child.parent().orElseThrow().id());
            var translation = translations.get(child.id());
            if (translation == null) {
                below.put(child.id(), parentPath);
            } else {
                var step = new Step(translation, translation.slug(), parentPath);
                steps.add(step);
                below.put(child.id(), step.after());
            }
        }
        relocate(language, steps);
        return below;
    }

    private List<Page> childrenOf(Set<Long> parents) {
        return em.createNamedQuery(Page.CHILDREN, Page.class)
                .setParameter("parents", parents)
                .getResultList();
    }

    private Map<Long, Translation> translationsOf(List<Page> level, Language language) {
        if (level.isEmpty()) {
            return Map.of();
        }
        return em.createNamedQuery(Translation.OF_PAGES, Translation.class)
                .setParameter("pages", level.stream().map(Page::id).toList())
                .setParameter("language", language)
                .getResultStream()
                .collect(Collectors.toMap(t -> t.page().id(), t -> t));
    }

    private void relocate(Language language, List<Step> level) {
        var steps = level.stream().filter(Step::changesPath).toList();
        if (steps.isEmpty()) {
            return;
        }
        var paths = steps.stream().map(Step::after).collect(Collectors.toSet());
        addresses.claim(language, paths);
        var oldPaths = new HashMap<String, Page>();
        for (var step : steps) {
            var translation = step.translation();
            if (translation.wasPublished() && !PagePath.isUnreachable(step.before())) {
                oldPaths.put(step.before(), translation.page());
            }
            translation.moveTo(step.slug(), step.parentPath());
        }
        addresses.flush(steps.get(0).after());
        if (!oldPaths.isEmpty()) {
            addresses.leaveRedirects(language, oldPaths);
        }
        steps.stream()
                .map(Step::translation)
                .filter(Translation::wasPublished)
                .forEach(translation ->
                        feed.record(ChangeKind.MOVED, translation.page().id(), language));
    }
}
