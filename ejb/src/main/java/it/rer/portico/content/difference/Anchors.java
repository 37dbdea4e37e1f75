package it.rer.portico.content.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Elements that occur once in each of two sequences, as far as they stand in the same order: the longest such chain. */
record Anchors(List<Integer> before, List<Integer> after) {

    private static final int TWICE = -1;

    /** Pairs of indices, rising in both. Takes time in proportion to n log n. */
    List<int[]> in(Alignment.Range range) {
        var once = places(before, range.from(), range.to());
        var onceAfter = places(after, range.fromAfter(), range.toAfter());
        List<int[]> pairs = new ArrayList<>();
        for (int i = range.from(); i < range.to(); i++) {
            int j = onceAfter.getOrDefault(before.get(i), TWICE);
            if (j != TWICE && once.get(before.get(i)) != TWICE) {
                pairs.add(new int[] {i, j});
            }
        }
        return longestRising(pairs);
    }

    private static Map<Integer, Integer> places(List<Integer> elements, int from, int to) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = from; i < to; i++) {
            places.merge(elements.get(i), i, (first, second) -> TWICE);
        }
        return places;
    }

    /** Of pairs that rise in their first, the most that rise in their second too: patience sorting. */
    private static List<int[]> longestRising(List<int[]> pairs) {
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
