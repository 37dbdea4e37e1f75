package it.rer.portico.content.body;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Removes attributes whose values the HTML standard does not allow, and unknown classes and ids. */
final class MarkupValues {

    private static final Map<String, Pattern> KNOWN = patterns(AllowedMarkup.VALUES);
    private static final Map<String, Pattern> NOTES = patterns(AllowedMarkup.NOTES);

    private MarkupValues() {}

    private static Map<String, Pattern> patterns(Map<String, String> forms) {
        return forms.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, form -> Pattern.compile(form.getValue())));
    }

    static void keepKnown(Element body) {
        KNOWN.forEach((attribute, form) ->
                body.select("[" + attribute + "]").forEach(element -> keep(element, attribute, form)));
        body.select("ol[reversed]").attr("reversed", "");
        body.select("li[value]").stream()
                .filter(item -> !item.parent().nameIs("ol"))
                .forEach(item -> item.removeAttr("value"));
        keepClasses(body);
        keepNotes(body);
    }

    /** Keywords become lower case; values in which case matters stay as they are. */
    private static void keep(Element element, String attribute, Pattern form) {
        var value = element.attr(attribute).strip();
        var known = Stream.of(value, value.toLowerCase(Locale.ROOT))
                .filter(each -> form.matcher(each).matches())
                .findFirst();
        known.ifPresentOrElse(each -> element.attr(attribute, each), () -> element.removeAttr(attribute));
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

    /** Keeps the ids that join a note to its reference in the text; each id only once. */
    private static void keepNotes(Element body) {
        Set<String> taken = new HashSet<>();
        for (var element : body.select("[id]")) {
            var id = element.id();
            var form = NOTES.get(element.normalName());
            boolean leads = element.nameIs("li") || element.hasAttr("href");
            boolean known = form != null && leads && form.matcher(id).matches();
            if (!known || !taken.add(id)) {
                element.removeAttr("id");
            }
        }
    }
}
