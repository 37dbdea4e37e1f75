package it.rer.portico.web.desk.shell;

import it.rer.portico.access.role.Role;
import it.rer.portico.web.access.LocationView;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** Backs {@code desk-menu.xhtml}: links to the screens that the editor may use. */
@Named("deskMenu")
@RequestScoped
public class MenuView {

    private static final Set<Role> WRITERS = Set.of(Role.AUTHOR, Role.PUBLISHER);
    private static final Set<Role> PUBLISHERS = Set.of(Role.PUBLISHER);
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.ADMINISTRATOR);

    private static final Set<Role> EVERYBODY = Set.of(Role.values());

    private record Section(String path, String key, Set<Role> roles) {}

    private static final List<Section> SECTIONS = List.of(
            new Section(ScreenPath.PAGES, "pages", WRITERS),
            new Section(ScreenPath.TRANSLATIONS, "translations", WRITERS),
            new Section(ScreenPath.MEDIA, "media", WRITERS),
            new Section(ScreenPath.BROKEN_LINKS, "links", WRITERS),
            new Section(ScreenPath.REDIRECTS, "redirects", PUBLISHERS),
            new Section(ScreenPath.TRASH, "trash", PUBLISHERS),
            new Section(ScreenPath.SETTINGS, "settings", ADMINISTRATORS),
            new Section(ScreenPath.EDITORS, "editors", ADMINISTRATORS),
            new Section(ScreenPath.AUDIT, "audit", ADMINISTRATORS),
            new Section(ScreenPath.HELP, "help", EVERYBODY));

    @Inject
    private DeskView desk;

    @Inject
    private LocationView location;

    @Inject
    private Links links;

    /** The keys of the screens in the bundle, after {@code menu.}. */
    public static List<String> keys() {
        return SECTIONS.stream().map(Section::key).toList();
    }

    /** The items of the menu for the signed-in editor. */
    public List<Item> getItems() {
        return SECTIONS.stream()
                .filter(section -> section.roles().stream().anyMatch(desk::isA))
                .map(section -> new Item(
                        links.to(section.path()),
                        section.key(),
                        (location.getPath() + "/").startsWith(section.path() + "/")))
                .toList();
    }

    /**
     * An item of the menu.
     *
     * @param key of its name in the bundle, after {@code menu.}
     * @param current whether its screen is the shown one
     */
    public record Item(String address, String key, boolean current) {

        public String getAddress() {
            return address;
        }

        public String getKey() {
            return key;
        }

        public boolean isCurrent() {
            return current;
        }
    }
}
