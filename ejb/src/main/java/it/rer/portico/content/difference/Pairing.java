package it.rer.portico.content.difference;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Pairs the parts of two sequences: first the equal ones, then, between them, similar ones, so that the total similarity is greatest. */
final class Pairing {

    /** Smallest similarity of two paired blocks: shared words in proportion to all. */
    private static final double LIKENESS_MIN = 0.3;

    /** Blocks of which a parent has at most one, so that they are always paired. */
    private static final Set<String> UNIQUE_PARTS =
            Set.of("caption", "thead", "tbody", "tfoot", "summary", "figcaption");

    private static final double CERTAIN = 10;
    private static final double LINE = 0.01;

    /** Most pairs that are weighed at once; longer sequences are split in the middle first. */
    private static final int PAIRS_MAX = 10_000;

    private final List<Part> before;
    private final List<Part> after;
    private final int[][] words;
    private final int[][] wordsAfter;
    private final int[] partners;
    private final Steps steps;

    private Pairing(List<Part> before, List<Part> after, Steps steps) {
        this.before = before;
        this.after = after;
        this.partners = Alignment.of(before, after, steps);
        this.steps = steps;
        this.words = new int[before.size()][];
        this.wordsAfter = new int[after.size()][];
    }

    /** For each part before, the index of its partner after, or {@link Alignment#NONE}; increasing. */
    static int[] of(List<Part> before, List<Part> after, Steps steps) {
        if (before.size() == after.size() && areCells(before) && areCells(after)) {
            int[] columns = new int[before.size()];
            Arrays.setAll(columns, column -> column);
            return columns;
        }
        var pairing = new Pairing(before, after, steps);
        pairing.pairBetweenEqualOnes();
        return pairing.partners;
    }

    /** The proportion of words that two parts share, from 0 to 1. */
    static double likeness(Part one, Part other) {
        return likeness(
                one.likenesses().sorted().toArray(), other.likenesses().sorted().toArray());
    }

    private static boolean areCells(List<Part> parts) {
        return parts.stream().allMatch(part -> part instanceof Part.Block block && block.isCell());
    }

    private void pairBetweenEqualOnes() {
        int[] equal = partners.clone();
        int from = 0;
        int fromAfter = 0;
        for (int i = 0; i < equal.length; i++) {
            if (equal[i] != Alignment.NONE) {
                pair(from, i, fromAfter, equal[i]);
                from = i + 1;
                fromAfter = equal[i] + 1;
            }
        }
        pair(from, before.size(), fromAfter, after.size());
    }

    private void pair(int from, int to, int fromAfter, int toAfter) {
        int rows = to - from;
        int columns = toAfter - fromAfter;
        if (rows == 0 || columns == 0 || steps.areSpent()) {
            return;
        }
        if ((long) rows * columns > PAIRS_MAX) {
            pair(from, (from + to) / 2, fromAfter, (fromAfter + toAfter) / 2);
            pair((from + to) / 2, to, (fromAfter + toAfter) / 2, toAfter);
            return;
        }
        double[][] weights = new double[rows][columns];
        double[][] best = new double[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                weights[i][j] = weight(from + i, fromAfter + j);
                best[i][j] = Math.max(Math.max(best[i + 1][j], best[i][j + 1]), best[i + 1][j + 1] + weights[i][j]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (best[i][j] == best[i + 1][j]) {
                i++;
            } else if (best[i][j] == best[i][j + 1]) {
                j++;
            } else {
                partners[from + i++] = fromAfter + j++;
            }
        }
    }

    /** The weight of a pair; 0 if the two cannot be paired. */
    private double weight(int one, int other) {
        if (before.get(one) instanceof Part.Line && after.get(other) instanceof Part.Line) {
            return LINE + likeness(one, other);
        }
        if (!(before.get(one) instanceof Part.Block block) || !(after.get(other) instanceof Part.Block blockAfter)) {
            return 0;
        }
        var name = block.markup().name();
        if (UNIQUE_PARTS.contains(name) && name.equals(blockAfter.markup().name())) {
            return CERTAIN + likeness(one, other);
        }
        if (!block.markup().isLike(blockAfter.markup())) {
            return 0;
        }
        double likeness = likeness(one, other);
        return likeness < LIKENESS_MIN ? 0 : likeness;
    }

    private double likeness(int one, int other) {
        if (words[one] == null) {
            words[one] = before.get(one).likenesses().sorted().toArray();
        }
        if (wordsAfter[other] == null) {
            wordsAfter[other] = after.get(other).likenesses().sorted().toArray();
        }
        if (!steps.take(1L + words[one].length + wordsAfter[other].length)) {
            return 0;
        }
        return likeness(words[one], wordsAfter[other]);
    }

    private static double likeness(int[] one, int[] other) {
        if (one.length + other.length == 0) {
            return 1;
        }
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                shared++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2.0 * shared / (one.length + other.length);
    }
}
