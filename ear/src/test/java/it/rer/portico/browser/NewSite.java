package it.rer.portico.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import it.rer.portico.appserver.EarCopy;
import it.rer.portico.appserver.Waiting;
import it.rer.portico.server.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A second copy of the application with an empty database: no pages, no accounts. */
final class NewSite implements AutoCloseable {

    static final String PASSWORD = "un portico, due lingue 7";

    private static final String NAME = "nuovo";
    private static final String ROOT = "/" + NAME;
    private static final String DATA_SOURCE = "jdbc/" + NAME;

    private final Site site;
    private final String address;

    NewSite(Site site) {
        this.site = site;
        address = site.address() + ROOT;
        var database = site.database().createDatabase(NAME);
        var copy = EarCopy.of(NAME, ROOT, DATA_SOURCE, "portico.base.url=" + address, "portico.demo=false");
        site.server().deployBeside(NAME, copy, ROOT, DATA_SOURCE, database);
    }

    /** With scheme and port, without a slash at the end. */
    String address() {
        return address;
    }

    /**
     * Creates an administrator with the link in the log, and through them a publisher, who sets their own password.
     *
     * @return the publisher's login name
     */
    String publisher(Page page) {
        page.navigate(linkInTheLog());
        describe(page, "first-administrator", "Ada", "ada");
        page.locator("#first-administrator-password").fill(PASSWORD);
        page.locator("#first-administrator-repeated").fill(PASSWORD);
        page.locator("main button[type=submit]").click();
        signIn(page, "ada");

        page.navigate(address + "/redazione/redattori/nuovo-account");
        describe(page, "new-editor", "Piera", "piera");
        page.locator("#new-editor-create").click();
        var link = page.locator("#password-link-address").inputValue();
        page.navigate(address + "/redazione/redattori/account?login=piera");
        page.locator("#editor-role").selectOption("PUBLISHER");
        page.locator("#editor-grant").click();
        assertThat(page.locator("main [role=status]")).isVisible();
        page.locator("form[action$='/redazione/uscita'] button").click();

        page.navigate(link);
        page.locator("#password-password").fill(PASSWORD);
        page.locator("#password-repeated").fill(PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/redazione/accesso**");
        return "piera";
    }

    private static void describe(Page page, String block, String name, String login) {
        page.locator("#" + block + "-name").fill(name);
        page.locator("#" + block + "-email").fill(login + "@example.org");
        page.locator("#" + block + "-login").fill(login);
    }

    private static void signIn(Page page, String login) {
        page.waitForURL("**/redazione/accesso**");
        SignIn.fill(login, PASSWORD, page);
        page.waitForURL("**/redazione");
    }

    private String linkInTheLog() {
        var pattern = Pattern.compile(Pattern.quote(address) + "/redazione/primo-accesso#[\\w-]+");
        Waiting.until("The log contains no link for the first administrator", () -> link(pattern)
                .isPresent());
        return link(pattern).orElseThrow();
    }

    private Optional<String> link(Pattern pattern) {
        try {
            return pattern.matcher(Files.readString(site.server().log()))
                    .results()
                    .map(MatchResult::group)
                    .reduce((former, latter) -> latter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        site.server().undeploySecond(NAME);
    }
}
