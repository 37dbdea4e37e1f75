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
 * Which files whoever calls may know of, and which they may change. They know those that are public, those that they uploaded, those that no
 * text names, and those that a text of their sections names. Whoever may write in the whole site knows all. To them the others are as if
 * they were not there: who guesses their number must not get what a foreign draft shows. A text in the trash still names its files,
 * because it may come back.
 *
 * <p>A few queries, however many files there are. Everything refuses with {@link it.rer.portico.access.permission.NotAllowedException} if the
 * caller has no account that is active.
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

    /** All files that the caller must not know of. */
    public Set<Long> hidden() {
        return hidden(() -> files.keptBack(permissions.caller().login()));
    }

    /** Those of some identities that the caller must not know of. */
    public Set<Long> hiddenAmong(Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : hidden(() -> files.keptBackAmong(ids, permissions.caller().login()));
    }

    private Set<Long> hidden(Supplier<List<MediaFiles.Named>> keptBack) {
        if (permissions.reach(Role.AUTHOR).everywhere()) {
            return Set.of();
        }
        var named = keptBack.get();
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
            files.sharing().ifPresent(hidden::remove);
        }
        return hidden;
    }

    /** Whether the caller may know of a file, should there be one of that identity. */
    public boolean mayKnow(long id) {
        return hiddenAmong(List.of(id)).isEmpty();
    }

    /**
     * Goes on only if the caller may know of all files that a body names. To write a name must not be a way to get the file.
     *
     * @throws InvalidInputException {@code media.not-found} if not
     */
    public void demandKnown(Collection<Long> ids) {
        new TreeSet<>(hiddenAmong(ids)).stream().findFirst().ifPresent(id -> {
            throw new InvalidInputException("body", "media.not-found", Long.toString(id));
        });
    }

    /** Whether every page that shows no image may be passed on with this one. */
    public boolean isSharing(long id) {
        return files.sharing().filter(shared -> shared == id).isPresent();
    }

    /**
     * Goes on only if the caller may publish in every page of which a published text names a file, and write in every page of which a
     * draft does: what is changed of a file is at once in all of them. The image that stands for the whole site is for who may publish in
     * all of it.
     *
     * @throws MediaPublishedElsewhereException if they may not publish one of them
     * @throws MediaDraftedElsewhereException if they may not write one of them
     */
    public void demandChange(long id) {
        if (permissions.reach(Role.PUBLISHER).everywhere()) {
            return;
        }
        if (isSharing(id)) {
            throw new MediaPublishedElsewhereException();
        }
        var uses = files.uses(id);
        if (uses.isEmpty()) {
            return;
        }
        var published = sections.of(Role.PUBLISHER);
        var written = sections.of(Role.AUTHOR);
        uses.stream()
                .map(use -> use.seenBy(written.test(use.pageId()), published.test(use.pageId())))
                .filter(use -> !use.isChangeable())
                .findFirst()
                .ifPresent(use -> {
                    throw use.isPublished()
                            ? new MediaPublishedElsewhereException()
                            : new MediaDraftedElsewhereException();
                });
    }
}
