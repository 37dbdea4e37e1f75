package it.rer.portico.content.difference;

import java.util.ArrayList;
import java.util.List;

/** A change within a line, and the words after it that stayed. Either may be empty. */
record Stretch(List<Word> deleted, List<Word> inserted, List<Word> kept) {

    /** Two lines as one row of stretches. A sign that stayed alone between two changes belongs to them. */
    static List<Stretch> of(List<Word> before, List<Word> after, Steps steps) {
        List<Stretch> stretches = new ArrayList<>();
        int[] partners = Alignment.of(before, after, steps);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            int kept = i;
            while (kept < before.size() && partners[kept] == Alignment.NONE) {
                kept++;
            }
            int keptAfter = kept < before.size() ? partners[kept] : after.size();
            int end = kept;
            while (end < before.size() && partners[end] == keptAfter + end - kept) {
                end++;
            }
            var last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (last == null || !last.isChange() || !last.isOnlySigns()) {
                last = new Stretch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
                stretches.add(last);
            }
            last.extend(before.subList(i, kept), after.subList(j, keptAfter), before.subList(kept, end));
            i = end;
            j = keptAfter + end - kept;
        }
        return stretches;
    }

    private boolean isChange() {
        return !deleted.isEmpty() || !inserted.isEmpty();
    }

    private boolean isOnlySigns() {
        return kept.stream().noneMatch(word -> word.isCounted() || word.element() != null);
    }

    private void extend(List<Word> moreDeleted, List<Word> moreInserted, List<Word> keptAfterwards) {
        deleted.addAll(kept);
        inserted.addAll(kept);
        kept.clear();
        deleted.addAll(moreDeleted);
        inserted.addAll(moreInserted);
        kept.addAll(keptAfterwards);
    }
}
