package it.rer.portico.media.format;

import it.rer.portico.platform.error.InvalidInputException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts that begin as XML does. XML is data to be saved; a page or a drawing would run programs in the name of the site, and is refused.
 * Nothing is parsed: only what stands before the first element, and its name, is looked at.
 */
final class MarkupFormat {

    private static final Pattern PROLOGUE = Pattern.compile(
            "\\A(?:\\s++|<\\?xml[^>]*+>|<\\?[\\w-]++[^>]*+>|<!--.*?-->|<!DOCTYPE\\s[^>\\[]*+(?:\\[[^\\]]*+\\])?[^>]*+>)*+",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final String DECLARATION = "<?xml";

    private static final Pattern ELEMENT = Pattern.compile("\\A<(?:[\\w.-]++:)?([\\w.-]++)[\\s/>]");

    private static final Pattern PROGRAM = Pattern.compile("<!doctype\\s+html|<\\?php");

    private static final Pattern DRAWING = Pattern.compile("<(?:\\w+:)?svg[\\s/>]");

    /** Elements that pages are made of; a browser takes what begins with one for a page. */
    private static final Set<String> OF_PAGES = Set.of(
            "a", "b", "body", "br", "center", "div", "font", "form", "h1", "head", "iframe", "img", "link", "meta",
            "object", "p", "script", "span", "style", "table", "title", "ul");

    private MarkupFormat() {}

    /** @throws InvalidInputException {@code media.svg} or {@code media.markup} */
    static void refusePages(String start) {
        var lower = start.toLowerCase(Locale.ROOT);
        if (DRAWING.matcher(lower).find()) {
            throw RefusedFormat.SVGZ.refusal();
        }
        var element = element(start).orElse("");
        boolean undeclared = !start.startsWith(DECLARATION);
        if (PROGRAM.matcher(lower).find()
                || element.equals("html")
                || (undeclared && (OF_PAGES.contains(element) || (lower.startsWith("<!") && element.isEmpty())))) {
            throw RefusedFormat.PAGE.refusal();
        }
    }

    /**
     * The language of a text that is no page.
     *
     * @param ending of the name, which decides among the languages that are written in XML
     * @return empty if it only begins like XML
     */
    static Optional<MediaType> find(String start, String ending) {
        var byName = MediaType.ofEnding(ending).filter(MarkupFormat::isXml);
        boolean declared = start.startsWith(DECLARATION);
        return byName.isEmpty() && (declared || ending.isEmpty())
                ? element(start)
                        .or(() -> Optional.of("").filter(none -> declared))
                        .map(name -> Recognition.general(byElement(name), ending))
                : byName.filter(type -> declared || element(start).isPresent());
    }

    private static boolean isXml(MediaType type) {
        return switch (type) {
            case XML, RDF, GML, KML, GPX -> true;
            default -> false;
        };
    }

    private static MediaType byElement(String name) {
        return switch (name) {
            case "rdf" -> MediaType.RDF;
            case "kml" -> MediaType.KML;
            case "gpx" -> MediaType.GPX;
            default -> MediaType.XML;
        };
    }

    /** The name of the first element in lower case, without that of its name space. */
    private static Optional<String> element(String start) {
        var prologue = PROLOGUE.matcher(start);
        var element = ELEMENT.matcher(start);
        return prologue.lookingAt()
                        && element.region(prologue.end(), start.length()).lookingAt()
                ? Optional.of(element.group(1).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
