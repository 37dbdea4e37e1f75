package it.rer.portico.content.check;

import java.util.stream.Stream;

/** Check: a paragraph in the other language that is not marked so. A screen reader would pronounce it wrongly (WCAG 3.1.2). */
final class UnmarkedLanguage implements Check {

    @Override
    public Rule rule() {
        return Rule.UNMARKED_LANGUAGE;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        if (WrongLanguage.isIn(text)) {
            return Stream.empty();
        }
        return text.bodyBlocks()
                .filter(block -> isUnmarked(block, text))
                .map(block -> finding(text.locationOf(block, block.text())));
    }

    private static boolean isUnmarked(Block block, ParsedText text) {
        var code = text.language().code();
        return StopWords.language(Words.of(block.wordsIn(code), code))
                .filter(language -> language != text.language())
                .isPresent();
    }
}
