package it.rer.portico.web.desk;

import it.rer.portico.access.role.Role;
import it.rer.portico.web.access.identity.DeskPlace;
import it.rer.portico.web.access.identity.DeskView;
import it.rer.portico.web.platform.http.Links;
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
            new Section(Place.PAGES, "pages", WRITERS),
            new Section(Place.TRANSLATIONS, "translations", WRITERS),
            new Section(Place.MEDIA, "media", WRITERS),
            new Section(Place.BROKEN_LINKS, "links", WRITERS),
            new Section(Place.REDIRECTS, "redirects", PUBLISHERS),
            new Section(Place.TRASH, "trash", PUBLISHERS),
            new Section(Place.SETTINGS, "settings", ADMINISTRATORS),
            new Section(DeskPlace.EDITORS, "editors", ADMINISTRATORS),
            new Section(Place.AUDIT, "audit", ADMINISTRATORS),
            new Section(Place.HELP, "help", EVERYBODY));

    @Inject
    private DeskView desk;

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
                        (desk.getPlace() + "/").startsWith(section.place() + "/")))
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
