package it.rer.portico.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Operates a page by keyboard alone, as somebody without a mouse does. */
final class Keys {

    private static final int MAX_TABS = 250;
    private static final String HAS_FOCUS = "e => e === e.ownerDocument.activeElement && e.ownerDocument.hasFocus()";
    private static final String FOCUS_IN_GROUP =
            "e => e.closest('.tox-toolbar__group').contains(e.ownerDocument.activeElement)";

    private final Page page;
    private int pressed;

    Keys(Page page) {
        this.page = page;
    }

    /** The number of key presses so far. */
    int pressed() {
        return pressed;
    }

    Keys press(String key) {
        page.keyboard().press(key);
        pressed++;
        return this;
    }

    Keys type(String text) {
        page.keyboard().type(text);
        pressed += text.length();
        return this;
    }

    /** Presses Tab until a control has the focus. */
    Keys tabTo(Locator control) {
        for (int i = 0; i < MAX_TABS; i++) {
            if (isFocused(control)) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("Not reached by keys: " + control);
    }

    /** Moves from the text to a button of the text editor's toolbar, and presses it. */
    Keys useTool(Locator editor, String name) {
        var tool = editor.locator("[data-mce-name='" + name + "']");
        press("Alt+F10");
        for (int i = 0; !(boolean) tool.evaluate(FOCUS_IN_GROUP); i++) {
            if (i > MAX_TABS) {
                throw new AssertionError("No such group in the toolbar: " + name);
            }
            press("Tab");
        }
        for (int i = 0; !isFocused(tool); i++) {
            if (i > MAX_TABS) {
                throw new AssertionError("Not reached in the toolbar: " + name);
            }
            press("ArrowRight");
        }
        return press("Enter");
    }

    private static boolean isFocused(Locator control) {
        return control.count() > 0 && (boolean) control.first().evaluate(HAS_FOCUS);
    }
}
