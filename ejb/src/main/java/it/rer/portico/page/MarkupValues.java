package it.rer.portico.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the attributes of a body may say. A value that the HTML standard does not know goes, with its attribute. */
final class MarkupValues {

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,6}");
    private static final Pattern SPAN = Pattern.compile("[1-9]\\d{0,2}");
    private static final Pattern SIZE = Pattern.compile("\\d{1,5}");

    /** The two ends of a note; the number is that of the note. */
    private static final Pattern NOTE = Pattern.compile("content-note-[1-9]\\d{0,3}");

    private static final Pattern NOTE_REFERENCE = Pattern.compile("content-noteref-[1-9]\\d{0,3}");

    /** Of {@code ol}, in which letters count and are no accident of writing. */
    private static final Pattern NUMBERING = Pattern.compile("[1aAiI]");

    private static final Set<String> SCOPES = Set.of("row", "col", "rowgroup", "colgroup");
    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl", "auto");
    private static final Set<String> LOADING = Set.of("lazy", "eager");

    private MarkupValues() {}

    static void keepKnown(Element body) {
        keep(body, "ol[type]", "type", NUMBERING);
        keep(body, "ol[start]", "start", INTEGER);
        body.select("ol[reversed]").attr("reversed", "");
        body.select("li[value]").stream()
                .filter(item -> !item.parent().nameIs("ol"))
                .forEach(item -> item.removeAttr("value"));
        keep(body, "li[value]", "value", INTEGER);
        for (var span : List.of("colspan", "rowspan")) {
            keep(body, "td[" + span + "], th[" + span + "]", span, SPAN);
        }
        for (var size : List.of("width", "height")) {
            keep(body, "img[" + size + "]", size, SIZE);
        }
        keep(body, "th[scope]", "scope", SCOPES);
        keep(body, "[dir]", "dir", DIRECTIONS);
        keep(body, "img[loading]", "loading", LOADING);
        keepClasses(body);
        keepNotes(body);
    }

    private static void keep(Element body, String elements, String attribute, Pattern form) {
        for (var element : body.select(elements)) {
            var value = element.attr(attribute).strip();
            if (form.matcher(value).matches()) {
                element.attr(attribute, value);
            } else {
                element.removeAttr(attribute);
            }
        }
    }

    private static void keep(Element body, String elements, String attribute, Set<String> known) {
        for (var element : body.select(elements)) {
            var value = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
            if (known.contains(value)) {
                element.attr(attribute, value);
            } else {
                element.removeAttr(attribute);
            }
        }
    }

    private static void keepClasses(Element body) {
        for (var element : body.select("[class]")) {
            var known = AllowedMarkup.CLASSES.getOrDefault(element.normalName(), List.of());
            element.classNames(new HashSet<>(
                    element.classNames().stream().filter(known::contains).toList()));
            if (element.classNames().isEmpty() || element.className().isBlank()) {
                element.removeAttr("class");
            }
        }
    }

    /** A note and the place in the text that refers to it are found by their ids; no two are alike. */
    private static void keepNotes(Element body) {
        Set<String> taken = new HashSet<>();
        for (var element : body.select("[id]")) {
            var id = element.id();
            boolean known = element.nameIs("li")
                    ? NOTE.matcher(id).matches()
                    : element.nameIs("a")
                            && element.hasAttr("href")
                            && NOTE_REFERENCE.matcher(id).matches();
            if (!known || !taken.add(id)) {
                element.removeAttr("id");
            }
        }
    }
}
