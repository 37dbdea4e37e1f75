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
 * An existing translation, aligned with its source unit by unit: with units whose source has not changed since they were translated,
 * wherever they are now, and with all units if both bodies have the same structure. Units that cannot be aligned are listed by
 * {@link #unaligned}.
 */
final class EarlierTranslation {

    private final Map<String, List<Content>> contents = new HashMap<>();
    private final Map<String, Unit> remaining = new LinkedHashMap<>();
    private final boolean exists;

    /**
     * Aligns the translation of a page.
     *
     * @param sources the units of the source's body
     */
    EarlierTranslation(XliffPage page, List<Unit> sources) {
        exists = page.translation() != null;
        if (!exists) {
            return;
        }
        align(Unit.TITLE, page.translation().title());
        align(Unit.DESCRIPTION, page.translation().description());
        var targets = units(page.translation());
        targets.forEach(unit -> remaining.put(unit.id(), unit));
        if (page.translatedFrom() != null) {
            alignUnchanged(sources, units(page.translatedFrom()), targets);
        }
        if (kinds(sources).equals(kinds(targets))) {
            alignByPosition(sources, targets);
        }
    }

    private static List<Unit> units(PageContent content) {
        return Segmentation.of(PlainText.cleaned(content.body())).units();
    }

    private void alignUnchanged(List<Unit> sources, List<Unit> former, List<Unit> targets) {
        if (!kinds(former).equals(kinds(targets))) {
            return;
        }
        Map<Wording, Deque<Unit>> translated = new HashMap<>();
        for (int i = 0; i < former.size(); i++) {
            translated
                    .computeIfAbsent(Wording.by(former.get(i)), wording -> new ArrayDeque<>())
                    .add(targets.get(i));
        }
        for (var source : sources) {
            var found = translated
                    .getOrDefault(Wording.by(source), new ArrayDeque<>())
                    .poll();
            if (found != null) {
                align(source, found);
            }
        }
    }

    private void alignByPosition(List<Unit> sources, List<Unit> targets) {
        for (int i = 0; i < sources.size(); i++) {
            if (isMissing(sources.get(i).id())
                    && remaining.containsKey(targets.get(i).id())) {
                align(sources.get(i), targets.get(i));
            }
        }
    }

    /** The wording of a unit, whatever its id. */
    private record Wording(String kind, List<Content> contents) {

        static Wording by(Unit unit) {
            return new Wording(unit.kind(), unit.contents());
        }
    }

    /** The translation of a unit; empty if there is none. */
    List<Content> of(String unit) {
        return contents.getOrDefault(unit, List.of());
    }

    /** Whether the page has a translation, but this unit has none. */
    boolean isMissing(String unit) {
        return exists && of(unit).isEmpty();
    }

    /** The texts of the translation that are aligned with no unit of the source, in their order. */
    List<String> unaligned() {
        return remaining.values().stream()
                .map(unit -> Content.plain(spaced(unit.contents())))
                .toList();
    }

    /** Replaces empty elements by a space, since they may be line breaks. */
    private static List<Content> spaced(List<Content> contents) {
        List<Content> spaced = new ArrayList<>();
        for (var content : contents) {
            boolean empty = content instanceof Content.Inline inline
                    && inline.contents().isEmpty();
            spaced.add(empty ? new Content.Text(" ") : content);
        }
        return spaced;
    }

    private void align(String id, String text) {
        if (!text.isBlank()) {
            contents.put(id, List.of(new Content.Text(PlainText.cleaned(text))));
        }
    }

    private void align(Unit source, Unit target) {
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
            remaining.remove(target.id());
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

    /** The element with its translatable attributes blanked out. */
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
