package it.rer.portico.media.library;

import it.rer.portico.access.role.Roles;
import it.rer.portico.media.format.MediaKind;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.SettingChange;
import it.rer.portico.setting.SettingName;
import it.rer.portico.setting.SiteSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.Optional;

/**
 * The image that a page without one is passed on with, in social networks and messages. Whoever chooses it makes it public; it cannot go
 * into the trash before another is chosen.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@Interceptors(DeskBulkhead.class)
public class SharingImage {

    private static final String REFERENCE = "media:";

    @Inject
    private MediaFiles files;

    @Inject
    private MediaRights rights;

    @Inject
    private SiteSettings settings;

    @Inject
    private MediaReport report;

    /** The image that was chosen and is there; empty if it is the module's own. */
    public Optional<MediaEntry> find() {
        return files.sharing().flatMap(files::find).filter(SharingImage::isFit).map(file -> files.entries(List.of(file))
                .get(0));
    }

    /** The images of the library that may be chosen: those that a search finds and whoever asks may know of. */
    public ResultPage<MediaEntry> list(MediaSearch search) {
        return files.list(search, rights.hidden());
    }

    /** What is chosen, as {@link #choose} takes it to see whether somebody else chose meanwhile; empty if nothing is. */
    public String chosen() {
        return settings.texts().text(SettingName.SHARING_IMAGE);
    }

    /**
     * Chooses an image.
     *
     * @param seen what {@link #chosen} was when the caller chose
     * @throws InvalidInputException {@code media.not-found} if the caller knows of no such image, or it is in the trash
     * @throws it.rer.portico.setting.SettingOvertakenException if somebody else has chosen another meanwhile
     */
    public void choose(long id, String seen) {
        report.lock(); // or it might go into the trash meanwhile
        if (!rights.mayKnow(id) || files.find(id).filter(SharingImage::isFit).isEmpty()) {
            throw new InvalidInputException("", "media.not-found", Long.toString(id));
        }
        change(seen, REFERENCE + id);
    }

    /**
     * Goes back to the module's own image.
     *
     * @param seen as for {@link #choose}
     * @throws it.rer.portico.setting.SettingOvertakenException as {@link #choose}
     */
    public void forget(String seen) {
        change(seen, "");
    }

    private void change(String seen, String now) {
        settings.change(List.of(new SettingChange(SettingName.SHARING_IMAGE, Language.ALL.get(0), seen, now)));
    }

    private static boolean isFit(MediaFile file) {
        return file.kind() == MediaKind.IMAGE && file.trashedAt().isEmpty();
    }
}
