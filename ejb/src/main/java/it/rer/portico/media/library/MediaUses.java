package it.rer.portico.media.library;

import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.permission.Sections;
import it.rer.portico.access.role.InAnySection;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Lists the texts that name a file. Drafts of other sections are counted, but their titles are not shown. For files that
 * {@link MediaRights} hides from the caller, the lists are empty.
 */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
@InAnySection
@Interceptors({DeskBulkhead.class, PermissionInterceptor.class})
public class MediaUses {

    @Inject
    private MediaFiles files;

    @Inject
    private Sections sections;

    @Inject
    private MediaRights rights;

    /** The texts that name a file, published ones first, then drafts. Older revisions do not count. */
    public List<MediaUse> list(long id) {
        if (!rights.mayKnow(id)) {
            return List.of();
        }
        var own = sections.of(Role.AUTHOR);
        var published = sections.of(Role.PUBLISHER);
        return files.uses(id).stream()
                .map(use -> use.seenBy(own.test(use.pageId()), published.test(use.pageId())))
                .toList();
    }

    /** Whether it is the image that social networks show for pages without one. */
    public boolean isSharingImage(long id) {
        return rights.isSharingImage(id);
    }

    /**
     * By file, the number of texts that name it; a published text and its draft count as one.
     *
     * @return without the files that no text names
     */
    public Map<Long, Integer> counts(Collection<Long> ids) {
        var hidden = rights.hiddenAmong(ids);
        return files.useCounts(ids.stream().filter(id -> !hidden.contains(id)).toList());
    }
}
