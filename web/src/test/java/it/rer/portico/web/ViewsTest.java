package it.rer.portico.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.testing.Sources;
import jakarta.faces.view.facelets.TagHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What holds for every view, as it is written. */
@Tag("places")
class ViewsTest {

    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'");
    private static final Pattern PROPERTY = Pattern.compile("\\.([A-Za-z_$][\\w$]*)");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}|\\b\\p{L}\\b");
    /** Names that are the same in every language: an option and a file that stand in {@code code}, or an address. */
    private static final Set<String> NAMES = Set.of("portico.demo=true", "docs/workflow.md", "assets.json");
    /** Attributes that readers read or hear. */
    private static final Set<String> SPOKEN = Set.of(
            "alt",
            "aria-label",
            "aria-roledescription",
            "aria-valuetext",
            "content",
            "label",
            "placeholder",
            "title",
            "text",
            "message");
    /** Contents of {@code meta} that are read by programs alone. */
    private static final Set<String> FOR_PROGRAMS = Set.of("viewport", "robots", "theme-color", "og:type");
    /** Ids of the frame that all blocks stand in. */
    private static final Set<String> FRAME = Set.of("main");

    static List<Path> views() {
        return Sources.views();
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyTextThatPeopleReadComesFromABundle(Path view) {
        var literal = new ArrayList<String>();
        for (var element : Sources.elements(view)) {
            for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                    literal.add(node.getTextContent());
                }
            }
            attributes(element)
                    .filter(each -> SPOKEN.contains(each.getName()))
                    .filter(each -> !isForPrograms(element))
                    .forEach(each -> literal.add(each.getValue()));
        }

        assertThat(literal)
                .filteredOn(text -> !NAMES.contains(text.strip()))
                .filteredOn(text ->
                        WORD.matcher(EXPRESSION.matcher(text).replaceAll("")).find())
                .isEmpty();
    }

    /** EL asks for identifiers of Java, and one of the servers insists. */
    @ParameterizedTest
    @MethodSource("views")
    void noPropertyIsCalledAsJavasKeywordsAre(Path view) {
        var expressions = Sources.elements(view).stream()
                .flatMap(element ->
                        Stream.concat(attributes(element).map(Attr::getValue), Stream.of(element.getTextContent())))
                .flatMap(text -> EXPRESSION.matcher(text).results().map(MatchResult::group))
                .map(each -> LITERAL.matcher(each).replaceAll("''"));
        assertThat(expressions.flatMap(each -> PROPERTY.matcher(each).results().map(found -> found.group(1))))
                .filteredOn(SourceVersion::isKeyword)
                .isEmpty();
    }

    private static boolean isForPrograms(Element element) {
        return element.getLocalName().equals("meta")
                && (FOR_PROGRAMS.contains(element.getAttribute("name"))
                        || FOR_PROGRAMS.contains(element.getAttribute("property")));
    }

    @ParameterizedTest
    @MethodSource("views")
    void nothingStandsInAViewThatOurSecurityPolicyRefuses(Path view) {
        for (var element : Sources.elements(view)) {
            assertThat(element.getLocalName()).isNotIn("style", "object", "embed", "base");
            if (element.getLocalName().equals("iframe")) { // what frames a page of ours is no page of citizens
                assertThat(view).startsWith(Sources.SCREENS);
                assertThat(element.getAttribute("src")).startsWith("#{");
            }
            if (element.getLocalName().equals("script")
                    && !element.getAttribute("type").equals("application/ld+json")) {
                assertThat(element.getTextContent()).isBlank();
                assertThat(element.getAttribute("src")).isNotEmpty();
            }
            assertThat(attributes(element)).allSatisfy(each -> {
                assertThat(each.getName()).isNotEqualTo("style");
                assertThat(element.getLocalName().equals("viewAction")
                                || !each.getName().startsWith("on"))
                        .as(each.getName())
                        .isTrue();
                assertThat(each.getValue().toLowerCase(Locale.ROOT)).doesNotContain("javascript:");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void nothingIsFetchedFromElsewhere(Path view) {
        for (var element : Sources.elements(view)) {
            if (Set.of("link", "script", "img", "use", "source", "form").contains(element.getLocalName())) {
                assertThat(attributes(element))
                        .filteredOn(each -> Set.of("href", "src", "action").contains(each.getName()))
                        .allSatisfy(each -> assertThat(each.getValue()).startsWith("#{"));
            }
        }
    }

    /** Blocks stand beside each other in pages of ours and of others: ids must not meet. */
    @ParameterizedTest
    @MethodSource("views")
    void everyIdBeginsWithTheNameOfItsBlock(Path view) {
        var file = view.getFileName().toString().replace(".xhtml", "");
        var block = file.startsWith("error") ? "error" : file.replaceFirst("-(thumbs|stars)$", "");
        var own = Sources.elements(view).stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();

        assertThat(own)
                .filteredOn(id -> !isOfDesk(view)) // its screens are whole pages
                .filteredOn(id -> !FRAME.contains(id))
                .filteredOn(id -> !id.startsWith("#{")) // tags get theirs from the block that uses them
                .allMatch(id -> id.equals(block) || id.startsWith(block + "-"));
        assertThat(own).filteredOn(id -> !id.contains("#{")).doesNotHaveDuplicates();
    }

    private static boolean isOfDesk(Path view) {
        return view.equals(Sources.HOME)
                || view.startsWith(Sources.SCREENS)
                || view.startsWith(Sources.VIEWS.resolve("desk/parts"));
    }

    @ParameterizedTest
    @MethodSource("views")
    void whatAnAttributeRefersToIsThere(Path view) {
        var ids = Sources.elements(view).stream()
                .flatMap(element -> Stream.of(element.getAttribute("id"), element.getAttribute("heading")))
                .toList();
        for (var element : Sources.elements(view)) {
            for (var name : List.of("aria-labelledby", "aria-controls", "for")) {
                if (!element.getAttribute(name).isEmpty()) {
                    assertThat(ids).contains(element.getAttribute(name).split(" "));
                }
            }
        }
    }

    @Test
    void everyTagIsDeclaredAndUsedAndTheReverse() {
        var taglib = Sources.text(Sources.VIEWS.resolve("portico.taglib.xml"));
        var declared = Pattern.compile("<tag-name>([a-z-]+)</tag-name>\\s*<(source|handler-class|component)>([^<]+)<")
                .matcher(taglib)
                .results()
                .toList();
        var written = Sources.files(Sources.VIEWS.resolve("tags"), ".xhtml").stream()
                .map(file -> "tags/" + file.getFileName())
                .toList();
        var used = Sources.find(Pattern.compile("<p:([a-z-]+)"), Sources.views())
                .map(each -> each.group(1))
                .distinct()
                .toList();

        assertThat(declared).extracting(each -> each.group(1)).containsExactlyInAnyOrderElementsOf(used);
        assertThat(declared)
                .filteredOn(each -> each.group(2).equals("source"))
                .extracting(each -> each.group(3))
                .containsExactlyInAnyOrderElementsOf(written);
        assertThat(declared)
                .filteredOn(each -> each.group(2).equals("handler-class"))
                .extracting(each -> each.group(3))
                .allSatisfy(type -> assertThat(Class.forName(type)).isAssignableTo(TagHandler.class));
    }

    @Test
    void everyComponentThatATagNamesIsAClass() {
        var declared = Pattern.compile("<component-type>([^<]+)<")
                .matcher(Sources.text(Sources.VIEWS.resolve("portico.taglib.xml")))
                .results()
                .map(each -> each.group(1));
        var classes = Sources.find(Pattern.compile("String TYPE = \"([^\"]+)\""), Sources.files(Sources.JAVA, ".java"))
                .map(each -> each.group(1));

        assertThat(classes).isNotEmpty().containsAll(declared.toList());
    }

    @Test
    void everyViewThatAServletNamesIsThereAndTheReverse() {
        var java = Sources.files(Sources.JAVA, ".java");
        var views = Sources.views().stream()
                .filter(view -> Stream.of("citizen", "access", "desk")
                        .map(Sources.VIEWS::resolve)
                        .anyMatch(view.getParent()::equals))
                .toList();
        assertThat(views).isNotEmpty();
        for (var view : views) {
            var name = Pattern.compile("\"((citizen|access|desk)/)?"
                    + view.getFileName().toString().replace(".xhtml", "\""));
            assertThat(java).as("%s", name).anyMatch(file -> name.matcher(Sources.text(file))
                    .find());
        }
        var includes = Sources.find(Pattern.compile("(?:src|template)=\"/WEB-INF/([^\"]+)\""), Sources.views())
                .map(each -> each.group(1));
        assertThat(includes).isNotEmpty().allMatch(file -> Files.exists(Sources.VIEWS.resolve(file)));
    }

    /** A fault names an input; the summary links to it, and the view says it beside it. */
    @Test
    void everyFaultOfAFormHasItsPlaceInTheFormsView() {
        assertFaults("portlets/rating-thumbs.xhtml", "rating", "score", "comment");
        assertFaults("portlets/rating-stars.xhtml", "rating", "score", "comment");
        assertFaults("citizen/site-rating.xhtml", "site-rating", "score", "comment");
        assertFaults(
                "access/first-administrator.xhtml",
                "first-administrator",
                "name",
                "email",
                "login",
                "password",
                "repeated");
        assertFaults("../redazione/redattori/nuovo-account.xhtml", "new-editor", "name", "email", "login");
        assertFaults("../redazione/redattori/account.xhtml", "editor", "name", "email", "role", "section");
        assertFaults("access/password.xhtml", "password", "password", "repeated");
        assertFaults("../redazione/profilo.xhtml", "profile", "current", "password", "repeated");
        assertFaults("citizen/inquiry.xhtml", "inquiry", "text", "email", "consent");
    }

    private static void assertFaults(String view, String block, String... fields) {
        var text = Sources.text(Sources.VIEWS.resolve(view));
        assertThat(fields).allSatisfy(field -> assertThat(text)
                .contains("id=\"" + block + "-" + field + "\"")
                .contains("<p:fault id=\"" + block + "-" + field + "-fault\""));
    }

    private static Stream<Attr> attributes(Element element) {
        var attributes = element.getAttributes();
        var all = new ArrayList<Attr>();
        for (int i = 0; i < attributes.getLength(); i++) {
            all.add((Attr) attributes.item(i));
        }
        return all.stream();
    }
}
