package it.rer.portico.content.check;

import it.rer.portico.platform.language.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts of the paragraphs and list items of a text, for the readability indexes.
 *
 * @param letters of Italian, with digits; 0 for another language
 * @param syllables of English; 0 for another language
 */
record ProseCount(Language language, int sentences, int words, int letters, int syllables) {

    /** Fewest words that are measured: the indexes were calibrated on samples of a hundred. */
    static final int WORDS_MIN = 100;

    /** Counts the blocks in the language; blocks marked as in another language are usually quotations, which the editor cannot change. */
    static ProseCount of(Stream<Block> prose, Language language) {
        Map<String, Integer> syllables = new HashMap<>();
        return prose.filter(block -> block.language().equals(language.code()))
                .flatMap(block -> Sentences.of(block.text()).stream())
                .map(sentence -> ofSentence(sentence, language, syllables))
                .reduce(new ProseCount(language, 0, 0, 0, 0), ProseCount::plus);
    }

    private static ProseCount ofSentence(String sentence, Language language, Map<String, Integer> syllables) {
        var words = Words.of(sentence, language.code());
        boolean italian = language == Language.ITALIAN;
        return new ProseCount(
                language,
                1,
                words.size(),
                italian ? words.stream().mapToInt(Gulpease::letters).sum() : 0,
                italian
                        ? 0
                        : words.stream()
                                .mapToInt(word -> syllables.computeIfAbsent(word, Syllables::of))
                                .sum());
    }

    private ProseCount plus(ProseCount other) {
        return new ProseCount(
                language,
                sentences + other.sentences,
                words + other.words,
                letters + other.letters,
                syllables + other.syllables);
    }

    /** The readability by the index of the language; empty if there are too few words. */
    Optional<ReadabilityIndex> readability() {
        if (words < WORDS_MIN) {
            return Optional.empty();
        }
        return Optional.of(
                switch (language) {
                    case ITALIAN -> new ReadabilityIndex(Gulpease.NAME, Gulpease.of(letters, words, sentences));
                    case ENGLISH ->
                        new ReadabilityIndex(FleschReadingEase.NAME, FleschReadingEase.of(syllables, words, sentences));
                });
    }
}
