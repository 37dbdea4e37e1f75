package it.rer.portico.content.check;

import java.util.stream.Stream;

/** Check: a text that is harder to read than one for the general public should be. */
final class Readability implements Check {

    @Override
    public Rule rule() {
        return Rule.READABILITY;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        int least = least(text);
        return text
                .readability()
                .filter(readability -> readability.value() < least)
                .map(readability ->
                        finding(Location.whole(Part.BODY, ""), readability.index(), readability.value(), least))
                .stream();
    }

    private static int least(ParsedText text) {
        return switch (text.language()) {
            case ITALIAN -> Gulpease.LEAST;
            case ENGLISH -> FleschReadingEase.LEAST;
        };
    }
}
