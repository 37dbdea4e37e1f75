package it.rer.portico.content.check;

import java.util.stream.Stream;

/**
 * Check: ordinary words in capitals, which are harder to read and which some screen readers spell out. At most one finding for each block.
 */
final class Capitals implements Check {

    @Override
    public Rule rule() {
        return Rule.CAPITALS;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        return text.blocks()
                .filter(block -> block.kind() != Block.Kind.VERBATIM)
                .flatMap(block -> CapitalLetters.in(block.wording()).stream()
                        .filter(CapitalLetters::shouted)
                        .limit(1)
                        .map(group -> text.locationOf(block, group.text()))
                        .map(location -> finding(location, location.excerpt())));
    }
}
