package it.rer.portico.browser;

import com.microsoft.playwright.Page;
import it.rer.portico.server.TestEditors;

/** Signs an editor in through the browser. */
final class SignIn {

    private SignIn() {}

    /** Opens the sign-in and signs in, up to the home screen. */
    static void as(String login, Page page) {
        page.navigate("/redazione/accesso?language=it");
        fill(login, TestEditors.PASSWORD, page);
        page.waitForURL("**/redazione");
    }

    /** Fills in the sign-in form of the current page, and sends it. */
    static void fill(String login, String password, Page page) {
        page.locator("#sign-in-login").fill(login);
        page.locator("#sign-in-password").fill(password);
        page.locator("main form button[type=submit]").click();
    }
}
