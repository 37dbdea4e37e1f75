package it.rer.portico.content.check;

import java.util.stream.Stream;

/** A paragraph in the other language that is not marked so: a screen reader would read it with the wrong voice. */
final class UnmarkedLanguage implements Check {

    @Override
    public Rule rule() {
        return Rule.UNMARKED_LANGUAGE;
    }

    @Override
    public Stream<Finding> findings(ReadText text) {
        if (WrongLanguage.isIn(text)) {
            return Stream.empty();
        }
        return text.bodyBlocks()
                .filter(block -> isUnmarked(block, text))
                .map(block -> finding(text.place(block, block.text())));
    }

    private static boolean isUnmarked(Block block, ReadText text) {
        var code = text.language().code();
        return StopWords.language(Words.of(block.wordsIn(code), code))
                .filter(language -> language != text.language())
                .isPresent();
    }
}
