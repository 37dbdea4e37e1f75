package it.rer.portico.content.check;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Check: an abbreviation in capitals that the text explains nowhere, neither by {@code abbr} with a title nor in brackets. It is reported
 * once, at its first occurrence. Title and description are not checked, since they have no room for explanations.
 */
final class Abbreviation implements Check {

    @Override
    public Rule rule() {
        return Rule.ABBREVIATION;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        var known = explained(text);
        return text.bodyBlocks().flatMap(block -> CapitalLetters.in(block.wording()).stream()
                .filter(group -> !group.shouted())
                .flatMap(group -> group.words().stream())
                .filter(word -> known.add(key(word)))
                .map(word -> finding(text.locationOf(block, word), word)));
    }

    private static Set<String> explained(ParsedText text) {
        Set<String> known = new HashSet<>();
        text.all("abbr[title]")
                .filter(abbreviation -> !Content.isBlank(abbreviation.attr("title")))
                .forEach(abbreviation -> known.add(key(abbreviation.text())));
        text.bodyBlocks()
                .flatMap(block -> CapitalLetters.in(block.wording()).stream())
                .filter(CapitalLetters::explained)
                .forEach(group -> group.words().forEach(word -> known.add(key(word))));
        return known;
    }

    private static String key(String word) {
        return word.replace(".", "").strip();
    }
}
