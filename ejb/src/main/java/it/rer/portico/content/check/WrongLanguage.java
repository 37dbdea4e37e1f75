package it.rer.portico.content.check;

import java.util.stream.Stream;

/** A body that is in the other language than its page, as when a translation is pasted into the wrong window. */
final class WrongLanguage implements Check {

    @Override
    public Rule rule() {
        return Rule.WRONG_LANGUAGE;
    }

    @Override
    public Stream<Finding> findings(ReadText text) {
        return isIn(text) ? Stream.of(finding(Location.whole(Part.BODY, ""))) : Stream.empty();
    }

    /** Whether the whole body is; what is marked as of another language is not counted. */
    static boolean isIn(ReadText text) {
        var code = text.language().code();
        var words = text.bodyBlocks()
                .flatMap(block -> Words.of(block.wordsIn(code), code).stream())
                .toList();
        return StopWords.language(words)
                .filter(language -> language != text.language())
                .isPresent();
    }
}
