package it.rer.portico.browser;

import com.microsoft.playwright.Page;

/** The screen on which a text is written. */
final class TextScreen {

    private TextScreen() {}

    /** Opens the Italian text of a page, and waits until it can be written in. */
    static void open(String id, Page page) {
        page.navigate("/redazione/pagina?only=it&id=" + id);
        await(page);
    }

    /** The editor is there, and so is what was found in the text. */
    static void await(Page page) {
        page.locator(".tox-edit-area__iframe").waitFor();
        page.locator(".d-checks .d-found > *").first().waitFor();
    }
}
