package it.rer.portico.content.check;

import java.util.stream.Stream;

/** Check: a body in the other language than its page, as when a translation is pasted into the wrong window. */
final class WrongLanguage implements Check {

    @Override
    public Rule rule() {
        return Rule.WRONG_LANGUAGE;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        return isIn(text) ? Stream.of(finding(Location.whole(Part.BODY, ""))) : Stream.empty();
    }

    /** Whether the whole body is in the other language; text that is marked as such is not counted. */
    static boolean isIn(ParsedText text) {
        var code = text.language().code();
        var words = text.bodyBlocks()
                .flatMap(block -> Words.of(block.wordsIn(code), code).stream())
                .toList();
        return StopWords.language(words)
                .filter(language -> language != text.language())
                .isPresent();
    }
}
