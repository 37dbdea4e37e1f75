package it.rer.portico.content.difference;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** A part of a body: a block, or a line of words within one. The hash is computed once, because it is needed on every level above. */
sealed interface Part {

    /** All words in it, as numbers that are equal for equal words. */
    IntStream likenesses();

    /** The words up to the next block. */
    final class Line implements Part {

        private final List<Word> words;
        private final int hash;

        Line(List<Word> words) {
            this.words = List.copyOf(words);
            this.hash = words.hashCode();
        }

        List<Word> words() {
            return words;
        }

        @Override
        public IntStream likenesses() {
            return words.stream().mapToInt(Word::likeness);
        }

        @Override
        public boolean equals(Object other) {
            return this == other || (other instanceof Line line && hash == line.hash && words.equals(line.words));
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** A block with its content. */
    final class Block implements Part {

        private final Markup markup;
        private final List<Part> parts;
        private final int hash;

        Block(Markup markup, List<Part> parts) {
            this.markup = markup;
            this.parts = List.copyOf(parts);
            this.hash = Objects.hash(markup, parts);
        }

        Markup markup() {
            return markup;
        }

        List<Part> parts() {
            return parts;
        }

        @Override
        public IntStream likenesses() {
            return parts.stream().flatMapToInt(Part::likenesses);
        }

        boolean isCell() {
            return markup.name().equals("td") || markup.name().equals("th");
        }

        boolean isRule() {
            return markup.name().equals("hr");
        }

        @Override
        public boolean equals(Object other) {
            return this == other
                    || (other instanceof Block block
                            && hash == block.hash
                            && markup.equals(block.markup)
                            && parts.equals(block.parts));
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
