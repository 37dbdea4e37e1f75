package it.rer.portico.content.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds anchors: elements that occur once in each of two sequences and in the same order, the longest such chain. */
record Anchors(List<Integer> before, List<Integer> after) {

    private static final int TWICE = -1;

    /** Pairs of indices, increasing in both sequences. Takes O(n log n) time. */
    List<int[]> in(Alignment.Range range) {
        var once = positions(before, range.from(), range.to());
        var onceAfter = positions(after, range.fromAfter(), range.toAfter());
        List<int[]> pairs = new ArrayList<>();
        for (int i = range.from(); i < range.to(); i++) {
            int j = onceAfter.getOrDefault(before.get(i), TWICE);
            if (j != TWICE && once.get(before.get(i)) != TWICE) {
                pairs.add(new int[] {i, j});
            }
        }
        return longestIncreasing(pairs);
    }

    private static Map<Integer, Integer> positions(List<Integer> elements, int from, int to) {
        Map<Integer, Integer> positions = new HashMap<>();
        for (int i = from; i < to; i++) {
            positions.merge(elements.get(i), i, (first, second) -> TWICE);
        }
        return positions;
    }

    /** The longest chain of pairs, sorted by their first index, whose second index increases too: patience sorting. */
    private static List<int[]> longestIncreasing(List<int[]> pairs) {
        int[] tops = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int[] heights = new int[pairs.size()];
        int piles = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int found = Arrays.binarySearch(heights, 0, piles, pairs.get(i)[1]);
            int pile = -found - 1;
            tops[pile] = i;
            heights[pile] = pairs.get(i)[1];
            previous[i] = pile == 0 ? -1 : tops[pile - 1];
            piles = Math.max(piles, pile + 1);
        }
        List<int[]> chain = new ArrayList<>();
        for (int i = piles == 0 ? -1 : tops[piles - 1]; i >= 0; i = previous[i]) {
            chain.add(pairs.get(i));
        }
        Collections.reverse(chain);
        return chain;
    }
}
