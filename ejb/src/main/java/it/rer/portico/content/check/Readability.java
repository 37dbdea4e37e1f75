package it.rer.portico.content.check;

import java.util.stream.Stream;

/** A text that is harder than one for everybody should be. */
final class Readability implements Check {

    @Override
    public Rule rule() {
        return Rule.READABILITY;
    }

    @Override
    public Stream<Finding> findings(ReadText text) {
        int least = least(text);
        return text
                .readability()
                .filter(readability -> readability.value() < least)
                .map(readability ->
                        finding(Location.whole(Part.BODY, ""), readability.index(), readability.value(), least))
                .stream();
    }

    private static int least(ReadText text) {
        return switch (text.language()) {
            case ITALIAN -> Gulpease.LEAST;
            case ENGLISH -> FleschReadingEase.LEAST;
        };
    }
}
