package it.rer.portico.web.asset;

import java.util.List;
import java.util.regex.Pattern;

/** One small file with the icons that our pages show, taken from the design system's large one and from our own. */
final class Icons {

    /** The file's name among the assets. */
    static final String FILE = "icons.svg";

    static final List<String> NAMES = List.of(
            "portico-crest",
            "portico-thumb-up",
            "portico-thumb-down",
            "it-burger",
            "it-check-circle",
            "it-close-big",
            "it-copy",
            "it-expand",
            "it-help-circle",
            "it-mail",
            "it-print",
            "it-star-outline");

    private Icons() {}

    static String sprite(String designSystem, String own) {
        var all = own + designSystem;
        var sprite = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        NAMES.forEach(name -> sprite.append(symbol(all, name)));
        return sprite.append("</svg>").toString();
    }

    private static String symbol(String sprites, String name) {
        var symbol = Pattern.compile(
                        "<(symbol|svg)\\b[^>]*\\bid=\"" + Pattern.quote(name) + "\".*?</\\1>", Pattern.DOTALL)
                .matcher(sprites);
        if (!symbol.find()) {
            throw new IllegalStateException("No icon " + name);
        }
        return symbol.group();
    }
}
