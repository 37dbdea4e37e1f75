package it.rer.portico.web.embed.portlet;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.frame.block.TestBlocks;
import it.rer.portico.web.platform.asset.Assets;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServlet;
import java.io.StringReader;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The styles and scripts that other sites may use. */
class SharedFilesServletTest {

    private final Assets assets = Wiring.wire(new Assets(), TestLinks.atRoot());

    private final HttpServlet files = Wiring.wire(new SharedFilesServlet(), assets, TestBlocks.sharing());

    @Test
    void theListHasTheServedFilesAndTheirHashes() throws Exception {
        var answer = Exchange.get(SharedFilesServlet.LIST)
                .header("Origin", TestBlocks.PORTAL)
                .sendTo(files);

        assertThat(answer.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo(FinishedPage.REVALIDATE);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(TestBlocks.PORTAL);
        var list = Json.createReader(new StringReader(answer.text())).readObject();
        assertThat(list.keySet()).containsExactly("styles", "scripts");
        for (var kind : list.values()) {
            for (var each : kind.asJsonArray()) {
                var file = each.asJsonObject();
                var address = file.getString("address");
                assertThat(address)
                        .startsWith(TestLinks.BASE + "/assets/")
                        .contains(file.getString("name").replaceAll("[.]\\w+$", ""));
                var sent = sent(address);
                assertThat(file.getString("integrity"))
                        .isEqualTo("sha384-"
                                + Base64.getEncoder()
                                        .encodeToString(MessageDigest.getInstance("SHA-384")
                                                .digest(sent.bytes())));
                assertThat(sent.header("Access-Control-Allow-Origin")).isEqualTo("*");
                assertThat(sent.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
            }
        }
    }

    private Exchange sent(String address) {
        return Exchange.below("GET", "/assets", address.substring((TestLinks.BASE + "/assets").length()))
                .sendTo(TestBlocks.assetServlet(assets));
    }

    @Test
    void filesHaveAddressesThatNeverChangeToo() {
        for (var path : new String[] {SharedFilesServlet.SCRIPT, SharedFilesServlet.STYLE}) {
            var answer = Exchange.get(path).sendTo(files);
            var numbered = sent(assets.absolute("embed/" + path.substring("/portlets/".length())));

            assertThat(answer.text()).isEqualTo(numbered.text());
            assertThat(answer.header("Content-Type")).isEqualTo(numbered.header("Content-Type"));
            assertThat(answer.header("Cache-Control")).isEqualTo(FinishedPage.REVALIDATE);
        }
    }

    @Test
    void theElementIsSmall() {
        var packed = sent(assets.absolute("embed/portico-block.js"), "gzip");

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.bytes().length).isLessThanOrEqualTo(8 * 1024);
        assertThat(packed.text())
                .contains("customElements.define(\"portico-block\"")
                .doesNotContain("import ", "asset:");
    }

    private Exchange sent(String address, String encoding) {
        return Exchange.below("GET", "/assets", address.substring((TestLinks.BASE + "/assets").length()))
                .header("Accept-Encoding", encoding)
                .sendTo(TestBlocks.assetServlet(assets));
    }
}
