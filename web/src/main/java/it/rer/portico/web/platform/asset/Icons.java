package it.rer.portico.web.platform.asset;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sprite: one small file with the icons that our pages show, picked from the design system's large sprite and from our own drawings.
 */
final class Icons {

    /** The file's name among the assets. */
    static final String FILE = "icons.svg";

    private static final Pattern VIEW_BOX = Pattern.compile("viewBox=\"([^\"]*)\"");

    static final List<String> NAMES = List.of(
            "portico-crest",
            "portico-thumb-up",
            "portico-thumb-down",
            "portico-star",
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

    /** The drawings of a sprite, by name. */
    static Map<String, Icon> drawings(String sprite) {
        return NAMES.stream().collect(Collectors.toMap(name -> name, name -> drawing(symbol(sprite, name))));
    }

    private static Icon drawing(String symbol) {
        var viewBox = VIEW_BOX.matcher(symbol);
        if (!viewBox.find()) {
            throw new IllegalStateException("No viewBox in " + symbol);
        }
        return new Icon(viewBox.group(1), symbol.substring(symbol.indexOf('>') + 1, symbol.lastIndexOf('<')));
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
