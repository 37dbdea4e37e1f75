package it.rer.portico.content.check;

import it.rer.portico.platform.language.Language;
import java.util.stream.Stream;

/** A sentence that asks its reader to keep too much in mind. */
final class LongSentence implements Check {

    @Override
    public Rule rule() {
        return Rule.LONG_SENTENCE;
    }

    @Override
    public Stream<Finding> findings(ReadText text) {
        return text.prose().flatMap(block -> Language.find(block.language()).stream()
                .flatMap(language -> findings(text, block, language)));
    }

    private Stream<Finding> findings(ReadText text, Block block, Language language) {
        int most = most(language);
        return Sentences.of(block.text()).stream().flatMap(sentence -> {
            int words = Words.of(sentence, language.code()).size();
            return words > most ? Stream.of(finding(text.place(block, sentence), words, most)) : Stream.empty();
        });
    }

    /** Most words of a sentence; Italian counts more of them, because an elided article is one. */
    private static int most(Language language) {
        return switch (language) {
            case ITALIAN -> 35;
            case ENGLISH -> 30;
        };
    }
}
