package it.rer.portico.web.desk.redirect;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.platform.text.Texts;

/** The reason why a line of a CSV file is refused. It begins with the name of the column, since no input is highlighted beside it. */
final class LineFault {

    private LineFault() {}

    static String of(PorticoException why, Screen screen, Language language) {
        var reason = Texts.message(language, why);
        return why instanceof InvalidInputException invalid ? column(invalid.field(), screen) + ": " + reason : reason;
    }

    private static String column(String field, Screen screen) {
        return screen.text("redirect.column." + (field.equals("target") ? "target" : "former"));
    }
}
