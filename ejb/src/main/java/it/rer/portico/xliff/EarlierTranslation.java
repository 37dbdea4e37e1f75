package it.rer.portico.xliff;

import it.rer.portico.text.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What there is of a translation already, unit by unit, as far as it can be laid beside its source. */
final class EarlierTranslation {

    private final Map<String, List<Content>> contents = new HashMap<>();

    /**
     * @param text null if there is none
     * @param sources the units of the source's body
     */
    EarlierTranslation(XliffText text, List<Unit> sources) {
        if (text == null) {
            return;
        }
        keep(Unit.TITLE, text.title());
        keep(Unit.DESCRIPTION, text.description());
        var targets = Segmentation.of(PlainText.cleaned(text.body())).units();
        if (kinds(sources).equals(kinds(targets))) {
            for (int i = 0; i < sources.size(); i++) {
                keep(sources.get(i), targets.get(i));
            }
        }
    }

    /** Empty if there is nothing. */
    List<Content> of(String unit) {
        return contents.getOrDefault(unit, List.of());
    }

    private void keep(String id, String text) {
        if (!text.isBlank()) {
            contents.put(id, List.of(new Content.Text(PlainText.cleaned(text))));
        }
    }

    private void keep(Unit source, Unit target) {
        var free = new ArrayList<>(
                source.elements().stream().map(EarlierTranslation::shape).toList());
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int i = 0; i < target.elements().size(); i++) {
            int found = free.indexOf(shape(target.elements().get(i)));
            if (found < 0) {
                return;
            }
            free.set(found, "");
            numbers.put(i + 1, found + 1);
        }
        if (numbers.size() == source.elements().size()) {
            contents.put(source.id(), renumbered(target.contents(), numbers));
        }
    }

    private static List<Content> renumbered(List<Content> contents, Map<Integer, Integer> numbers) {
        List<Content> renumbered = new ArrayList<>();
        for (var content : contents) {
            renumbered.add(
                    content instanceof Content.Inline inline
                            ? new Content.Inline(numbers.get(inline.number()), renumbered(inline.contents(), numbers))
                            : content);
        }
        return renumbered;
    }

    private static List<String> kinds(List<Unit> units) {
        return units.stream().map(Unit::kind).toList();
    }

    /** The element, whatever its texts are. */
    private static String shape(Element element) {
        var shape = element.shallowClone();
        Skeleton.TRANSLATED.forEach(attribute -> {
            if (!shape.attr(attribute).isBlank()) {
                shape.attr(attribute, "…");
            }
        });
        return shape.outerHtml();
    }
}
