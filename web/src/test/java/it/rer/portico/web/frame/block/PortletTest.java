package it.rer.portico.web.frame.block;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.testing.Places;
import it.rer.portico.web.testing.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** The name of a block appears in several places besides the enum. This test lists them. */
@Tag("places")
class PortletTest {

    private static final String WEBAPP = "web/src/main/webapp/WEB-INF/";
    private static final String TEXTS = "web/src/main/resources/it/rer/portico/web/embed/portlet/texts";
    private static final String TEMPLATE = "web/src/main/java/it/rer/portico/web/frame/template/CheckedTemplate.java";

    private static final Pattern INCLUDED = Pattern.compile("/WEB-INF/portlets/([a-z-]+)\\.xhtml['\"]");
    private static final Pattern NAME = Pattern.compile("data-portlet=\"([a-z-]+)\"");
    private static final Pattern HEADING = Pattern.compile("<h2[^>]* id=\"(?:#\\{within})?([a-z-]+)\"");
    private static final Pattern CLASS = Pattern.compile("\\.(p-[a-z-]+)");
    private static final Pattern HIDING = Pattern.compile("(?m)^\\s*([^{}]+)\\{ display: none");

    /** Blocks that a portal's template replaces, so that it may use their ids. */
    private static final Set<Portlet> OF_THE_PORTAL = Set.of(Portlet.HEADER, Portlet.FOOTER);

    @ParameterizedTest
    @EnumSource
    void aBlockIsNamedInEveryPlaceThatListsBlocks(Portlet portlet) {
        var key = portlet.key();
        var places = new Places()
                .holds(facelet(portlet), "data-portlet=\"" + key + "\"")
                .holdsKey(TEXTS, "block." + key)
                .holdsKey(TEXTS, "about." + key);
        if (!OF_THE_PORTAL.contains(portlet)) {
            places.holds(TEMPLATE, key, Places.text(TEMPLATE).matches("(?s).*[(|]" + key + "[|)\"].*"))
                    .holds("docs/host-template.md", "`" + key + "`");
        }
        places.holds("docs/portlets.md", "`" + key + "`")
                .holds(WEBAPP + "citizen/page.xhtml", "portlets/" + key + ".xhtml", isIncluded(key))
                .assertComplete();
        assertThat(Portlet.find(key)).contains(portlet);
    }

    private static String facelet(Portlet portlet) {
        return WEBAPP + "portlets/" + portlet.key() + ".xhtml";
    }

    /** Empty if there is no facelet: the test above reports that. */
    private static String textOf(Portlet portlet) {
        return Files.exists(Path.of("..").resolve(facelet(portlet))) ? Places.text(facelet(portlet)) : "";
    }

    private static boolean isIncluded(String key) {
        return Sources.find(INCLUDED, Sources.views())
                .map(each -> each.group(1))
                .anyMatch(key::equals);
    }

    @Test
    void everyFaceletNamesAnExistingBlock() {
        var named =
                Sources.find(NAME, Sources.views()).map(each -> each.group(1)).collect(Collectors.toSet());

        new Places()
                .holdsJust(
                        "frame/block/Portlet.java",
                        named,
                        Stream.of(Portlet.values()).map(Portlet::key).toList())
                .assertComplete();
    }

    /** {@code heading=without} removes the heading by its id. The content has only the headings of its sections. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONTENT")
    void theHeadingOfABlockHasTheIdByWhichItIsRemoved(Portlet portlet) {
        var text = textOf(portlet);
        if (text.contains("<h2")) {
            var first = HEADING.matcher(text.substring(text.indexOf("<h2")));
            new Places()
                    .holds(
                            facelet(portlet),
                            "h2 id=\"" + portlet.key() + "-title\"",
                            first.lookingAt() && first.group(1).equals(portlet.key() + "-title"))
                    .assertComplete();
        }
    }

    /** A block that the print style neither hides nor styles would be printed as on a screen, by mistake. */
    @ParameterizedTest
    @EnumSource
    void thePrintStyleCoversEveryBlock(Portlet portlet) {
        var style = Sources.files(Sources.RESOURCES, "/portico.css").get(0);
        var text = Sources.text(style);
        var print = text.substring(text.indexOf("@media print"));
        var hidden =
                classes(HIDING.matcher(print).results().map(MatchResult::group).collect(Collectors.joining()));
        if (textOf(portlet).isEmpty()) {
            return;
        }
        var own = Sources.elements(Path.of("..").resolve(facelet(portlet))).stream()
                .filter(element -> element.getAttribute("data-portlet").equals(portlet.key()))
                .flatMap(element -> names(element).stream())
                .toList();

        new Places()
                .holds(
                        style.getFileName() + ", @media print,",
                        own.isEmpty() ? portlet.key() : "." + own.get(0),
                        own.stream().anyMatch(classes(print)::contains)
                                || around(portlet).stream().anyMatch(hidden::contains))
                .assertComplete();
    }

    private static Set<String> classes(String style) {
        return CLASS.matcher(style).results().map(each -> each.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The classes of the elements around the block, in the views that include it. */
    private static List<String> around(Portlet portlet) {
        var classes = new ArrayList<String>();
        Sources.views().stream()
                .flatMap(view -> Sources.elements(view).stream())
                .filter(element -> element.getAttribute("src").equals("/WEB-INF/portlets/" + portlet.key() + ".xhtml"))
                .forEach(element -> {
                    for (var at = element.getParentNode(); at instanceof Element parent; at = at.getParentNode()) {
                        classes.addAll(names(parent));
                    }
                });
        return classes;
    }

    private static List<String> names(Element element) {
        return Arrays.stream(element.getAttribute("class").split(" ", -1))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
