package it.rer.portico.content.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.Arrays;
import java.util.List;

/**
 * Aligns two sequences: finds equal elements that correspond to each other, in order and as many as possible in bounded time. Long ranges
 * are first split at elements that occur once in each sequence (patience diff) or, if there are none, in the middle; short ranges are
 * compared by Myers' algorithm, whose time grows with the square of the differences.
 */
final class Alignment {

    /** The partner of an element that has none. */
    static final int NONE = -1;

    /** Most elements of both sequences together that Myers' algorithm compares. */
    private static final int SHORT = 600;

    /** How often a range is split at unique elements: in a text made for it, each split would find only one more. */
    private static final int SPLITS = 8;

    private final List<Integer> before;
    private final List<Integer> after;
    private final int[] partners;
    private final Steps steps;

    private Alignment(List<Integer> before, List<Integer> after, Steps steps) {
        this.before = before;
        this.after = after;
        this.steps = steps;
        this.partners = new int[before.size()];
        Arrays.fill(partners, NONE);
    }

    /** For each element before, the index of its partner after, or {@link #NONE}. */
    static <T> int[] of(List<T> before, List<T> after, Steps steps) {
        var numbers = new Numbers<T>();
        var alignment = new Alignment(numbers.of(before), numbers.of(after), steps);
        alignment.align(new Range(0, before.size(), 0, after.size()), SPLITS);
        return alignment.partners;
    }

    private void align(Range whole, int splits) {
        var range = withoutEqualEnds(whole);
        if (range.from() == range.to() || range.fromAfter() == range.toAfter()) {
            return;
        }
        if (range.length() <= SHORT) {
            alignShort(range);
            return;
        }
        var anchors = splits > 0 ? new Anchors(before, after).in(range) : List.<int[]>of();
        if (anchors.isEmpty()) {
            align(range.firstHalf(), 0);
            align(range.secondHalf(), 0);
            return;
        }
        int from = range.from();
        int fromAfter = range.fromAfter();
        for (var anchor : anchors) {
            align(new Range(from, anchor[0], fromAfter, anchor[1]), splits - 1);
            partners[anchor[0]] = anchor[1];
            from = anchor[0] + 1;
            fromAfter = anchor[1] + 1;
        }
        align(new Range(from, range.to(), fromAfter, range.toAfter()), splits - 1);
    }

    private Range withoutEqualEnds(Range range) {
        int from = range.from();
        int to = range.to();
        int fromAfter = range.fromAfter();
        int toAfter = range.toAfter();
        while (from < to && fromAfter < toAfter && before.get(from).equals(after.get(fromAfter))) {
            partners[from++] = fromAfter++;
        }
        while (from < to && fromAfter < toAfter && before.get(to - 1).equals(after.get(toAfter - 1))) {
            partners[--to] = --toAfter;
        }
        return new Range(from, to, fromAfter, toAfter);
    }

    private void alignShort(Range range) {
        if (steps.areSpent()) {
            return;
        }
        List<AbstractDelta<Integer>> deltas;
        try {
            deltas = DiffUtils.diff(
                            before.subList(range.from(), range.to()),
                            after.subList(range.fromAfter(), range.toAfter()),
                            this::areEqual)
                    .getDeltas();
        } catch (Steps.Spent tooDifferent) {
            return;
        }
        int i = range.from();
        int j = range.fromAfter();
        for (var delta : deltas) {
            int changed = range.from() + delta.getSource().getPosition();
            while (i < changed) {
                partners[i++] = j++;
            }
            i += delta.getSource().size();
            j += delta.getTarget().size();
        }
        while (i < range.to()) {
            partners[i++] = j++;
        }
    }

    private boolean areEqual(Integer one, Integer other) {
        if (!steps.take(1)) {
            throw new Steps.Spent();
        }
        return one.equals(other);
    }

    /** A range of both sequences; the ends are exclusive. */
    record Range(int from, int to, int fromAfter, int toAfter) {

        private int length() {
            return to - from + toAfter - fromAfter;
        }

        private Range firstHalf() {
            return new Range(from, (from + to) / 2, fromAfter, (fromAfter + toAfter) / 2);
        }

        private Range secondHalf() {
            return new Range((from + to) / 2, to, (fromAfter + toAfter) / 2, toAfter);
        }
    }
}
