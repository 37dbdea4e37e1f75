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
 * Chooses the sharing image: the one that social networks and messengers show for pages without an image. The chosen image is public, and
 * cannot be moved to the trash until another one is chosen.
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

    /** The chosen image; empty if none was chosen or it does not exist, so that the module's own is used. */
    public Optional<MediaEntry> find() {
        return files.sharingImage()
                .flatMap(files::find)
                .filter(SharingImage::isUsable)
                .map(file -> files.entries(List.of(file)).get(0));
    }

    /** A page of the images to choose from: those that a search finds and the caller may know of. */
    public ResultPage<MediaEntry> list(MediaSearch search) {
        return files.list(search, rights.hidden());
    }

    /** The stored setting, which {@link #choose} compares to detect a choice by somebody else; empty if none was chosen. */
    public String chosen() {
        return settings.texts().text(SettingName.SHARING_IMAGE);
    }

    /**
     * Chooses an image.
     *
     * @param seen what {@link #chosen} was when the caller chose
     * @throws InvalidInputException {@code media.not-found} if there is no such image, it is hidden from the caller, or it is in the trash
     * @throws it.rer.portico.setting.SettingOvertakenException if somebody else has chosen another meanwhile
     */
    public void choose(long id, String seen) {
        report.lock(); // otherwise it could be moved to the trash meanwhile
        if (!rights.mayKnow(id) || files.find(id).filter(SharingImage::isUsable).isEmpty()) {
            throw new InvalidInputException("", "media.not-found", Long.toString(id));
        }
        change(seen, REFERENCE + id);
    }

    /**
     * Removes the choice, so that the module's own image is used.
     *
     * @param seen as for {@link #choose}
     * @throws it.rer.portico.setting.SettingOvertakenException as {@link #choose}
     */
    public void reset(String seen) {
        change(seen, "");
    }

    private void change(String seen, String now) {
        settings.change(List.of(new SettingChange(SettingName.SHARING_IMAGE, Language.ALL.get(0), seen, now)));
    }

    private static boolean isUsable(MediaFile file) {
        return file.kind() == MediaKind.IMAGE && file.trashedAt().isEmpty();
    }
}
