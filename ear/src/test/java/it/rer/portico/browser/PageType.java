package it.rer.portico.browser;

import com.microsoft.playwright.Page;
import it.rer.portico.server.Site;
import java.util.function.Consumer;

/** Every type of page that citizens can see, and the sign-in of the desk. */
enum PageType {
    ITALIAN(Site.ITALIAN),
    ENGLISH(Site.ENGLISH),
    LONG_WITH_INDEX(Site.ITALIAN + "/programma-internazionale"),
    WITH_TABLE(Site.ENGLISH + "/partners"),
    WITH_IMAGES("/it/relazioni-internazionali/missioni/expo-2025-osaka"),
    SECTION_ROOT("/it/relazioni-internazionali"),
    UNTRANSLATED("/en/relazioni-internazionali/missioni"),
    SITE_RATING("/it/-/valuta-il-sito"),
    SITE_RATING_REFUSED("/en/-/rate-this-site", PageType::send),
    SITE_RATING_THANKS("/it/-/valuta-il-sito#site-rating-thanks"),
    SITE_MAP("/it/-/mappa-del-sito"),
    INQUIRY("/en/-/not-found"),
    INQUIRY_REFUSED("/it/-/non-hai-trovato", PageType::send),
    INQUIRY_THANKS("/en/-/not-found#inquiry-thanks"),
    INTEGRATION("/portlets/"),
    INTEGRATION_ENGLISH("/portlets/?language=en"),
    MISSING("/it/questa-pagina-non-esiste"),
    RATING_OPEN(Site.ITALIAN, page -> answer(page, "yes")),
    RATING_REFUSED(Site.ITALIAN, page -> {
        answer(page, "no");
        enterTooMuch(page);
        sendRating(page);
    }),
    RATING_THANKS(Site.ENGLISH, page -> {
        answer(page, "yes");
        sendRating(page);
        page.locator("[data-portlet=rating] .p-thanks:visible").waitFor();
    }),
    REQUEST_REFUSED("/it/-/non-hai-trovato?from=%00"),
    LINK_CODE("/redazione/password?language=it"),
    LINK_CODE_REFUSED("/redazione/password?language=en", page -> {
        page.locator("#password-code").fill("a-code-that-nobody-ever-made");
        send(page);
    }),
    FIRST_ADMINISTRATOR_CLOSED("/redazione/primo-accesso?language=it"),
    SIGN_IN("/redazione/accesso?language=it"),
    SIGN_IN_REFUSED("/redazione/accesso?language=en", page -> {
        page.locator("#sign-in-login").fill("nobody");
        page.locator("#sign-in-password").fill("no password at all");
        send(page);
    });

    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // the steps are stateless
    private final Consumer<Page> then;

    PageType(String path) {
        this(path, page -> {});
    }

    PageType(String path, Consumer<Page> then) {
        this.path = path;
        this.then = then;
    }

    void open(Page page) {
        page.navigate(path);
        then.accept(page);
    }

    /** Chooses thumbs up or down. */
    static void answer(Page page, String answer) {
        page.locator("[id$=rating-" + answer + "]").check();
    }

    /** Enters more text than allowed, which the text area itself would prevent. */
    static void enterTooMuch(Page page) {
        page.locator("[id$=rating-comment]").evaluate("area => area.value = 'troppo '.repeat(100)");
    }

    static void sendRating(Page page) {
        page.locator("[data-portlet=rating] button[type=submit]").click();
        // until a new page has its style, hidden elements are visible
        page.locator("[data-portlet=rating] :is([role=alert], .p-thanks):visible")
                .first()
                .waitFor();
        page.waitForLoadState();
    }

    private static void send(Page page) {
        page.locator("main form button[type=submit]").click();
        page.locator("main [role=alert]").waitFor();
    }
}
