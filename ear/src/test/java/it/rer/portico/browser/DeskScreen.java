package it.rer.portico.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

/** Every screen of the desk, with content, for an editor with the required role. */
enum DeskScreen {
    HOME("PUBLISHER", "/redazione"),
    HOME_OF_AN_AUTHOR("AUTHOR", "/redazione"),
    HOME_OF_AN_ADMINISTRATOR("ADMINISTRATOR", "/redazione"),
    WHOLE_LIST("AUTHOR", "/redazione/elenco?list=changed"),
    TREE("PUBLISHER", "/redazione/pagine?at=$page"),
    FOUND_PAGES("AUTHOR", "/redazione/pagine?q=pagina"),
    NEW_PAGE("AUTHOR", "/redazione/nuova"),
    MOVE("PUBLISHER", "/redazione/sposta?id=$page"),
    DISCARD("PUBLISHER", "/redazione/elimina?id=$page"),
    TRASH("PUBLISHER", "/redazione/cestino"),
    WRITE("AUTHOR", "/redazione/pagina?id=$page", DeskScreen::awaitEditors),
    PUBLISH("PUBLISHER", "/redazione/pubblica?id=$page"),
    PUBLISH_OF_AN_AUTHOR("AUTHOR", "/redazione/pubblica?id=$page"),
    PREVIEW("PUBLISHER", "/redazione/anteprima?id=$page&text=it"),
    END_PREVIEW("PUBLISHER", "/redazione/disattiva-anteprima?id=$page&link=$link"),
    HISTORY("PUBLISHER", "/redazione/cronologia?id=$page&text=it"),
    COMPARISON("PUBLISHER", "/redazione/cronologia?id=$page&text=it&from=1&to=2"),
    TRANSLATIONS("PUBLISHER", "/redazione/traduzioni"),
    XLIFF("PUBLISHER", "/redazione/xliff?id=$page"),
    MEDIA("AUTHOR", "/redazione/file"),
    MEDIA_FILE("AUTHOR", "/redazione/un-file?id=$file"),
    PICK_FILE("AUTHOR", "/redazione/scegli-file"),
    PICK_PAGE("AUTHOR", "/redazione/scegli-pagina"),
    BROKEN_LINKS("PUBLISHER", "/redazione/collegamenti"),
    REDIRECTS("PUBLISHER", "/redazione/reindirizzamenti"),
    NEW_REDIRECT("PUBLISHER", "/redazione/nuovo-reindirizzamento"),
    REDIRECT_REFUSED("PUBLISHER", "/redazione/nuovo-reindirizzamento", page -> {
        page.locator("#redirect-path").fill("a%2Fb");
        page.locator("#redirect-add").click();
        page.locator("#redirect-path-fault").waitFor();
    }),
    IMPORT_REDIRECTS("PUBLISHER", "/redazione/importa-reindirizzamenti"),
    REDIRECTS_TO_CONFIRM("PUBLISHER", "/redazione/importa-reindirizzamenti", DeskScreen::readList),
    REMOVE_REDIRECT("PUBLISHER", "/redazione/togli-reindirizzamento?id=$redirect"),
    SETTINGS("ADMINISTRATOR", "/redazione/impostazioni"),
    FOOTER("ADMINISTRATOR", "/redazione/pie-di-pagina", page -> {
        page.locator("button[value=add]").click();
        page.locator("#footer-heading-0").waitFor();
    }),
    SHARING_IMAGE("ADMINISTRATOR", "/redazione/immagine-condivisione"),
    SET_APART("PUBLISHER", "/redazione/da-controllare"),
    LET_IN("PUBLISHER", "/redazione/controlla?subject=page.stars.$page&decision=let-in" + DeskScreen.EVER),
    LEAVE_OUT("PUBLISHER", "/redazione/controlla?subject=page.stars.$page&decision=leave-out" + DeskScreen.EVER),
    AUDIT("ADMINISTRATOR", "/redazione/registro"),
    EDITORS("ADMINISTRATOR", "/redazione/redattori"),
    NEW_EDITOR("ADMINISTRATOR", "/redazione/redattori/nuovo-account"),
    EDITOR("ADMINISTRATOR", "/redazione/redattori/account?login=$editor"),
    SUSPEND("ADMINISTRATOR", "/redazione/redattori/account?login=$editor&ask=suspend"),
    PASSWORD_LINK("ADMINISTRATOR", "/redazione/redattori/account?login=$editor", page -> {
        page.locator("#editor-link").click();
        page.locator("#password-link-address").waitFor();
    }),
    HELP("FEEDBACK_MANAGER", "/redazione/aiuto"),
    PROFILE("AUTHOR", "/redazione/profilo"),
    NOTHING_SET_APART("PUBLISHER", "/redazione/controlla?subject=page.stars.$page&decision=let-in" + DeskScreen.NEVER),
    SPAN_REFUSED("PUBLISHER", "/redazione/controlla?subject=page.stars.$page&decision=let-in&from=&until="),
    REFUSED("PUBLISHER", "/redazione/cestino", DeskScreen::sendUnsupportedForm),
    DENIED("AUTHOR", "/redazione/redattori");

    private static final String EVER = "&from=2020-01-01T00:00&until=2120-01-01T00:00";

    private static final String NEVER = "&from=2019-01-01T00:00&until=2019-01-02T00:00";

    private final String role;
    private final String address;

    @SuppressWarnings("ImmutableEnumChecker") // the steps are stateless
    private final Consumer<Page> then;

    DeskScreen(String role, String address) {
        this(role, address, page -> {});
    }

    DeskScreen(String role, String address, Consumer<Page> then) {
        this.role = role;
        this.address = address;
        this.then = then;
    }

    /** Its path, without the query. */
    String path() {
        return address.replaceFirst("[?].*", "");
    }

    /** The role that an editor needs to open it. */
    String role() {
        return role;
    }

    /**
     * Opens it.
     *
     * @param content ids of the content for the screens, by their placeholders
     */
    void open(Page page, String language, Map<String, String> content) {
        var path = address + (address.contains("?") ? "&" : "?") + "language=" + language;
        for (var each : content.entrySet()) {
            path = path.replace("$" + each.getKey(), each.getValue());
        }
        assertThat(page.navigate(path).status()).as(path).isEqualTo(this == DENIED ? 403 : 200);
        then.accept(page);
        page.waitForLoadState();
    }

    /** Uploads a list of redirects with valid and invalid lines. */
    private static void readList(Page page) {
        var list = """
                Vecchio indirizzo;Destinazione
                /internazionale/Accordi%20e%20intese/documenti-del-comitato-permanente/2013.html;https://www.example.org/
                /index.php?option=com_content&view=article&id=12&Itemid=5;https://www.example.org/bandi
                /a%2Fb;https://www.example.org/
                /nulla;/it/una-pagina-che-non-esiste
                /vicino;http://www.example.org/
                """;
        page.locator("#list-file")
                .setInputFiles(new FilePayload("elenco.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        page.locator("#list-read").click();
        page.locator("#plan-take").waitFor();
    }

    /** Sends a form with an unsupported content type. */
    private static void sendUnsupportedForm(Page page) {
        page.evaluate("""
                () => {
                  const form = document.createElement("form");
                  form.method = "post";
                  form.enctype = "text/plain";
                  document.body.append(form);
                  form.submit();
                }""");
        page.locator("main .d-warn").waitFor();
    }

    private static void awaitEditors(Page page) {
        for (var language : new String[] {"it", "en"}) {
            page.locator(".d-side[data-lang=" + language + "] .tox-edit-area__iframe")
                    .waitFor();
            page.locator(".d-side[data-lang=" + language + "] .d-checks .d-found > *")
                    .first()
                    .waitFor();
        }
    }
}
