package it.rer.portico.web.platform.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.Sources;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssetsTest {

    private static final Path FILES = Sources.RESOURCES.resolve("it/rer/portico/web/platform/asset/files");
    private static final Pattern IN_VIEWS = Pattern.compile("asset\\['([^']+)']");
    private static final Pattern IN_TEXTS = Pattern.compile("asset:([\\w./-]+)");
    private static final Pattern IN_STYLE = Pattern.compile("url\\(\\s*[\"']?([^\"')]*)");
    private static final Pattern MODULE = Pattern.compile("(?m)^modules\\[\"(.+)\"] = ");
    private static final Pattern FINGERPRINT = Pattern.compile("(.*)[.][0-9a-f]{12}([.][a-z0-9]+)");

    private static final Assets ASSETS = Wiring.wire(new Assets(), TestLinks.at("/portico"));

    static List<String> names() {
        return ASSETS.names();
    }

    @Test
    void theListHoldsExactlyWhatPagesAndStylesUse() {
        var used = new TreeSet<String>();
        Sources.find(IN_VIEWS, Sources.views()).forEach(each -> used.add(each.group(1)));
        used.addAll(List.of("embed/portico-block.js", "embed/portico-blocks.css")); // for hosts
        Sources.find(IN_TEXTS, Sources.files(FILES, ".js")).forEach(each -> used.add(each.group(1)));
        Sources.find(IN_TEXTS, Sources.files(FILES, ".css")).forEach(each -> used.add(each.group(1)));
        Sources.find(IN_TEXTS, Sources.files(Sources.EJB_RESOURCES, ".html")).forEach(each -> used.add(each.group(1)));

        assertThat(new TreeSet<>(names())).isEqualTo(used);
    }

    @Test
    void everyFileOfTheFolderIsListed() {
        var parts = List.of("index.txt", "symbols.svg", "embed/blocks.css"); // what assets are made of
        var files = Sources.files(FILES, "").stream()
                .filter(Files::isRegularFile)
                .map(file -> FILES.relativize(file).toString())
                .filter(name -> !parts.contains(name) && !modules().contains(name))
                .toList();

        assertThat(names()).containsAll(files);
    }

    /** The modules that are joined into the scripts of pages. */
    private static Set<String> modules() {
        return names().stream()
                .filter(name -> name.endsWith(".js"))
                .flatMap(name -> MODULE.matcher(sent(name)).results())
                .map(module -> module.group(1))
                .collect(Collectors.toSet());
    }

    private static String sent(String name) {
        return Exchange.below(
                        "GET", "/assets", ASSETS.addressOf(name).orElseThrow().substring("/portico/assets".length()))
                .sendTo(Wiring.wire(new AssetServlet(), ASSETS))
                .text();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isCacheableForeverUnderItsFingerprint(String name) {
        var address = ASSETS.addressOf(name).orElseThrow();
        var sent = Exchange.below("GET", "/assets", address.substring("/portico/assets".length()))
                .sendTo(Wiring.wire(new AssetServlet(), ASSETS));

        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.header("Cache-Control")).isEqualTo(FinishedPage.FOREVER);
        assertThat(sent.header("Content-Type")).isNotNull();
        var parts = FINGERPRINT.matcher(address);
        assertThat(parts.matches()).isTrue();
        assertThat(parts.group(1) + parts.group(2)).isEqualTo("/portico/assets/" + name);
        assertThat(address).contains(FinishedPage.fingerprint(sent.bytes()).substring(0, 12));
    }

    @Test
    void anAddressWithoutTheRightFingerprintIsNotFound() {
        var servlet = Wiring.wire(new AssetServlet(), ASSETS);

        for (var path : List.of("/favicon.svg", "/favicon.000000000000.svg", "/index.txt", "/../index.txt", "/")) {
            assertThat(Exchange.below("GET", "/assets", path).sendTo(servlet).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void everythingThatAStyleRefersToIsServed() {
        var served = names().stream()
                .map(name -> ASSETS.addressOf(name).orElseThrow())
                .toList();
        var references = names().stream()
                .filter(name -> name.endsWith(".css"))
                .flatMap(AssetsTest::references)
                .toList();

        assertThat(references).isNotEmpty();
        assertThat(references)
                .filteredOn(each -> !each.startsWith("data:image/") && !each.startsWith("#"))
                .isNotEmpty()
                .allMatch(served::contains);
    }

    private static Stream<String> references(String name) {
        return IN_STYLE.matcher(sent(name)).results().map(each -> each.group(1));
    }

    @Test
    void theSpriteHasExactlyTheIconsThatViewsShow() {
        var shown = new TreeSet<String>();
        Sources.find(Pattern.compile("<p:icon name=\"([\\w-]+)\""), Sources.views())
                .forEach(each -> shown.add(each.group(1)));
        Sources.find(Pattern.compile("concat\\('#([\\w-]+)'\\)"), Sources.views())
                .filter(each -> !each.group(1).isEmpty())
                .forEach(each -> shown.add(each.group(1)));

        assertThat(Icons.NAMES).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void aMissingIconStopsTheStart() {
        assertThatThrownBy(() -> Icons.sprite("<svg></svg>", "<svg></svg>")).hasMessageContaining(Icons.NAMES.get(0));
    }

    @Test
    void theStyleOfBlocksAffectsNothingElseInAHostsPage() {
        var style = sent("embed/portico-blocks.css");

        int scope = style.indexOf(".portico-blocks {");
        assertThat(style.substring(0, scope).lines())
                .allMatch(line -> line.matches("(@font-face|@keyframes|(@media [^{]*\\{ )?portico-block).*"));
        int depth = 0;
        for (int i = scope; i < style.strip().length(); i++) {
            depth += style.charAt(i) == '{' ? 1 : style.charAt(i) == '}' ? -1 : 0;
            assertThat(depth == 0 && style.charAt(i) == '}')
                    .as("the scope ends at the end")
                    .isEqualTo(i == style.strip().length() - 1);
        }
        assertThat(style.substring(scope))
                .contains("& {", ".p-rating form", "&.js .p-burger")
                .doesNotContain(":root", "@font-face", "@page", "html", "asset:");
    }
}
