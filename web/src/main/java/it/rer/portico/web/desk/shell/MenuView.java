package it.rer.portico.web.desk.shell;

import it.rer.portico.access.role.Role;
import it.rer.portico.web.access.LocationView;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** {@code desk-menu.xhtml}: the screens that the editor may use. */
@Named("deskMenu")
@RequestScoped
public class MenuView {

    private static final Set<Role> WRITERS = Set.of(Role.AUTHOR, Role.PUBLISHER);
    private static final Set<Role> PUBLISHERS = Set.of(Role.PUBLISHER);
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.ADMINISTRATOR);

    private static final Set<Role> EVERYBODY = Set.of(Role.values());

    private record Section(String place, String key, Set<Role> roles) {}

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

    /** What the screens are called in the bundle, after {@code menu.}. */
    public static List<String> keys() {
        return SECTIONS.stream().map(Section::key).toList();
    }

    /** The screens, in the order of the menu. */
    public List<Item> getItems() {
        return SECTIONS.stream()
                .filter(section -> section.roles().stream().anyMatch(desk::isA))
                .map(section -> new Item(
                        links.to(section.place()),
                        section.key(),
                        (location.getPath() + "/").startsWith(section.place() + "/")))
                .toList();
    }

    /**
     * A screen.
     *
     * @param key of its name in the bundle, after {@code menu.}
     * @param current whether it is the one that is shown
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
