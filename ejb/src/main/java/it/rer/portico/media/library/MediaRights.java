package it.rer.portico.media.library;

import it.rer.portico.access.permission.Permissions;
import it.rer.portico.access.permission.Sections;
import it.rer.portico.access.role.Role;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.error.InvalidInputException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Decides which files the caller may know of, and which they may change. An editor knows the files that are public, those that they
 * uploaded, those that no text names, and those that a text in their sections names. Authors of the whole site know all. Other files are
 * treated as if they did not exist, so that guessing ids does not reveal what other sections' drafts show. Texts in the trash count too,
 * because they can be restored.
 *
 * <p>The number of queries does not depend on the number of files. Every method throws
 * {@link it.rer.portico.access.permission.NotAllowedException} if the caller has no active account.
 */
@Stateless
@Internal
public class MediaRights {

    @Inject
    private MediaFiles files;

    @Inject
    private Permissions permissions;

    @Inject
    private Sections sections;

    /** The ids of all files that the caller must not know of. */
    public Set<Long> hidden() {
        return hidden(() -> files.restricted(permissions.caller().login()));
    }

    /** Those of the given files that the caller must not know of. */
    public Set<Long> hiddenAmong(Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : hidden(() -> files.restrictedAmong(ids, permissions.caller().login()));
    }

    private Set<Long> hidden(Supplier<List<MediaFiles.Named>> restricted) {
        if (permissions.reach(Role.AUTHOR).everywhere()) {
            return Set.of();
        }
        var named = restricted.get();
        if (named.isEmpty()) {
            return Set.of();
        }
        var own = sections.of(Role.AUTHOR);
        var known = named.stream()
                .filter(each -> own.test(each.page()))
                .map(MediaFiles.Named::file)
                .collect(Collectors.toSet());
        var hidden = named.stream().map(MediaFiles.Named::file).collect(Collectors.toCollection(HashSet::new));
        hidden.removeAll(known);
        if (!hidden.isEmpty()) {
            files.sharingImage().ifPresent(hidden::remove);
        }
        return hidden;
    }

    /** Whether the caller may know of a file, if one with that id exists. */
    public boolean mayKnow(long id) {
        return hiddenAmong(List.of(id)).isEmpty();
    }

    /**
     * Requires that the caller may know of all files that a body names: writing {@code media:12} into a text must not be a way to get the
     * file.
     *
     * @throws InvalidInputException {@code media.not-found} if not
     */
    public void demandKnown(Collection<Long> ids) {
        new TreeSet<>(hiddenAmong(ids)).stream().findFirst().ifPresent(id -> {
            throw new InvalidInputException("body", "media.not-found", Long.toString(id));
        });
    }

    /** Whether it is the image that social networks show for pages without one. */
    public boolean isSharingImage(long id) {
        return files.sharingImage().filter(shared -> shared == id).isPresent();
    }

    /**
     * Requires that the caller may publish all pages with a published text that names the file, and edit all pages with a draft that does,
     * because a change of the file shows in all of them at once. Changing the sharing image requires permission to publish in the whole
     * site.
     *
     * @throws MediaPublishedElsewhereException if the caller may not publish one of them
     * @throws MediaDraftedElsewhereException if the caller may not edit one of them
     */
    public void demandChange(long id) {
        if (permissions.reach(Role.PUBLISHER).everywhere()) {
            return;
        }
        if (isSharingImage(id)) {
            throw new MediaPublishedElsewhereException();
        }
        var uses = files.uses(id);
        if (uses.isEmpty()) {
            return;
        }
        var publishable = sections.of(Role.PUBLISHER);
        var editable = sections.of(Role.AUTHOR);
        uses.stream()
                .map(use -> use.seenBy(editable.test(use.pageId()), publishable.test(use.pageId())))
                .filter(use -> !use.isChangeable())
                .findFirst()
                .ifPresent(use -> {
                    throw use.isPublished()
                            ? new MediaPublishedElsewhereException()
                            : new MediaDraftedElsewhereException();
                });
    }
}
