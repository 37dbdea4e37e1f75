package it.rer.portico.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a body is made of, seen from outside: blocks, and the lines of words in them. */
sealed interface Part {

    /** All words in it, as numbers that are equal for equal words. */
    IntStream likenesses();

    /** Words in a row, up to the next block. */
    record Line(List<Word> words) implements Part {

        Line then(Line next) {
            var both = new ArrayList<>(words);
            both.add(new Word("", Markup.plain("br"), false, List.of()));
            both.addAll(next.words);
            return new Line(List.copyOf(both));
        }

        @Override
        public IntStream likenesses() {
            return words.stream().mapToInt(Word::likeness);
        }
    }

    /** A block and what it holds. */
    record Block(Markup markup, List<Part> parts) implements Part {

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
    }
}
