package it.rer.portico.content.check;

import it.rer.portico.platform.language.Language;
import java.util.stream.Stream;

/** Check: a sentence with too many words. */
final class LongSentence implements Check {

    @Override
    public Rule rule() {
        return Rule.LONG_SENTENCE;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        return text.prose().flatMap(block -> Language.find(block.language()).stream()
                .flatMap(language -> findings(text, block, language)));
    }

    private Stream<Finding> findings(ParsedText text, Block block, Language language) {
        int most = most(language);
        return Sentences.of(block.text()).stream().flatMap(sentence -> {
            int words = Words.of(sentence, language.code()).size();
            return words > most ? Stream.of(finding(text.locationOf(block, sentence), words, most)) : Stream.empty();
        });
    }

    /** Most words of a sentence; more in Italian, where an elided article counts as a word. */
    private static int most(Language language) {
        return switch (language) {
            case ITALIAN -> 35;
            case ENGLISH -> 30;
        };
    }
}
