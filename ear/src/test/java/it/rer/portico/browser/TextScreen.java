package it.rer.portico.browser;

import com.microsoft.playwright.Page;

/** The editing screen in the browser. */
final class TextScreen {

    private TextScreen() {}

    /** Opens the Italian text of a page, and waits until it can be edited. */
    static void open(String id, Page page) {
        page.navigate("/redazione/pagina?only=it&id=" + id);
        await(page);
    }

    /** Waits for the text editor and the findings of the checks. */
    static void await(Page page) {
        page.locator(".tox-edit-area__iframe").waitFor();
        page.locator(".d-checks .d-found > *").first().waitFor();
    }
}
