package it.rer.portico.web.citizen.page;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.address.QueryParameters;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.platform.address.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A redirect leads to its end in one step. */
class RouterRedirectTest {

    /** Whatever editors published, moved and withdrew: one redirect leads to the end, never to another redirect. */
    @Test
    void noRedirectLeadsToARedirect() {
        var random = new Random(20230322);
        for (int round = 0; round < 3000; round++) {
            var paths = List.of("a", "b", "c", "d", "a/b");
            var site = anySite(random, paths);
            for (var path : addresses(paths)) {
                var first = new Router(site, ITALIAN, QueryParameters.NONE).route(path);
                if (first instanceof Route.Moved moved) {
                    assertThat(new Router(site, ITALIAN, QueryParameters.NONE).route(moved.path()))
                            .as("%s leads to %s", path, moved.path())
                            .isNotInstanceOf(Route.Moved.class);
                } else if (first instanceof Route.Arrive arrive) {
                    assertThat(new Router(site, ITALIAN, QueryParameters.NONE).route(arrive.path()))
                            .as("%s leads to %s", path, arrive.path())
                            .isNotInstanceOfAny(Route.Moved.class, Route.Arrive.class);
                }
            }
        }
    }

    private static SiteSnapshot anySite(Random random, List<String> paths) {
        var site = new TestSite();
        for (long id = 1; id <= 3; id++) {
            site.page(id, null);
        }
        for (var language : Language.ALL) {
            var free = new ArrayList<>(paths);
            for (long id = 1; id <= 3; id++) {
                var path = free.remove(random.nextInt(free.size()));
                switch (random.nextInt(3)) {
                    case 0 -> site.text(id, language, path);
                    case 1 -> site.withdrawn(id, language, path);
                    default -> free.add(path);
                }
            }
            for (var path : free) {
                if (random.nextBoolean()) {
                    site.redirect(language, path, 1 + random.nextInt(3));
                }
            }
        }
        return site.snapshot();
    }

    private static List<String> addresses(List<String> paths) {
        var addresses = new ArrayList<>(List.of("/", "/it", "/en", "/EN/"));
        for (var path : paths) {
            addresses.add("/" + path);
            addresses.add("/" + path + ").");
            for (var language : Language.ALL) {
                addresses.add(Links.path(language, path));
                addresses.add(Links.path(language, path.toUpperCase(Locale.ROOT)) + "/");
                addresses.add(Links.path(language, path) + "\u200b.");
            }
        }
        return addresses;
    }
}
