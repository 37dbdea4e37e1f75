package it.rer.portico.content.check;

import java.util.stream.Stream;

/** Ordinary words in capitals, which are harder to read and which some screen readers spell; one finding for each block. */
final class Capitals implements Check {

    @Override
    public Rule rule() {
        return Rule.CAPITALS;
    }

    @Override
    public Stream<Finding> findings(ReadText text) {
        return text.blocks()
                .filter(block -> block.kind() != Block.Kind.VERBATIM)
                .flatMap(block -> CapitalLetters.in(block.wording()).stream()
                        .filter(CapitalLetters::shouted)
                        .limit(1)
                        .map(group -> text.place(block, group.text()))
                        .map(place -> finding(place, place.excerpt())));
    }
}
