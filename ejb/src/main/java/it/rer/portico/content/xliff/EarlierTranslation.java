package it.rer.portico.content.xliff;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.text.PlainText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * What there is of a translation already, unit by unit, as far as it can be laid beside its source: beside units that still say what they
 * said when they were translated, wherever they stand now, and beside all if both bodies are built alike. What finds no place is not lost
 * from sight: {@link #leftOver}.
 */
final class EarlierTranslation {

    private final Map<String, List<Content>> contents = new HashMap<>();
    private final Map<String, Unit> left = new LinkedHashMap<>();
    private final boolean made;

    /** @param sources the units of the source's body */
    EarlierTranslation(XliffPage page, List<Unit> sources) {
        made = page.translation() != null;
        if (!made) {
            return;
        }
        keep(Unit.TITLE, page.translation().title());
        keep(Unit.DESCRIPTION, page.translation().description());
        var targets = units(page.translation());
        targets.forEach(unit -> left.put(unit.id(), unit));
        if (page.translatedFrom() != null) {
            layBesideWhatStayed(sources, units(page.translatedFrom()), targets);
        }
        if (kinds(sources).equals(kinds(targets))) {
            layBeside(sources, targets);
        }
    }

    private static List<Unit> units(PageContent content) {
        return Segmentation.of(PlainText.cleaned(content.body())).units();
    }

    private void layBesideWhatStayed(List<Unit> sources, List<Unit> former, List<Unit> targets) {
        if (!kinds(former).equals(kinds(targets))) {
            return;
        }
        Map<Said, Deque<Unit>> translated = new HashMap<>();
        for (int i = 0; i < former.size(); i++) {
            translated
                    .computeIfAbsent(Said.by(former.get(i)), said -> new ArrayDeque<>())
                    .add(targets.get(i));
        }
        for (var source : sources) {
            var found =
                    translated.getOrDefault(Said.by(source), new ArrayDeque<>()).poll();
            if (found != null) {
                keep(source, found);
            }
        }
    }

    private void layBeside(List<Unit> sources, List<Unit> targets) {
        for (int i = 0; i < sources.size(); i++) {
            if (lacks(sources.get(i).id()) && left.containsKey(targets.get(i).id())) {
                keep(sources.get(i), targets.get(i));
            }
        }
    }

    /** What a unit says, whatever its number. */
    private record Said(String kind, List<Content> contents) {

        static Said by(Unit unit) {
            return new Said(unit.kind(), unit.contents());
        }
    }

    /** Empty if there is nothing. */
    List<Content> of(String unit) {
        return contents.getOrDefault(unit, List.of());
    }

    /** Whether there is a translation in which a unit has no counterpart. */
    boolean lacks(String unit) {
        return made && of(unit).isEmpty();
    }

    /** The texts of the translation that have no unit of the source beside them, in their order. */
    List<String> leftOver() {
        return left.values().stream()
                .map(unit -> Content.plain(spaced(unit.contents())))
                .toList();
    }

    /** An element that holds nothing may be the end of a line. */
    private static List<Content> spaced(List<Content> contents) {
        List<Content> spaced = new ArrayList<>();
        for (var content : contents) {
            boolean empty = content instanceof Content.Inline inline
                    && inline.contents().isEmpty();
            spaced.add(empty ? new Content.Text(" ") : content);
        }
        return spaced;
    }

    private void keep(String id, String text) {
        if (!text.isBlank()) {
            contents.put(id, List.of(new Content.Text(PlainText.cleaned(text))));
        }
    }

    private void keep(Unit source, Unit target) {
        Map<String, Deque<Integer>> free = new HashMap<>();
        for (int i = 0; i < source.elements().size(); i++) {
            free.computeIfAbsent(shape(source.elements().get(i)), shape -> new ArrayDeque<>())
                    .add(i + 1);
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int i = 0; i < target.elements().size(); i++) {
            var found = free.getOrDefault(shape(target.elements().get(i)), new ArrayDeque<>())
                    .poll();
            if (found == null) {
                return;
            }
            numbers.put(i + 1, found);
        }
        if (numbers.size() == source.elements().size()) {
            contents.put(source.id(), renumbered(target.contents(), numbers));
            left.remove(target.id());
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
