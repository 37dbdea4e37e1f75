package it.rer.portico.content.difference;

import java.util.ArrayList;
import java.util.List;

/** A change within a line, and the unchanged words after it. Either may be empty. */
record LineChange(List<Word> deleted, List<Word> inserted, List<Word> unchanged) {

    /** Compares two lines. Punctuation that stayed alone between two changes becomes part of the change. */
    static List<LineChange> of(List<Word> before, List<Word> after, Steps steps) {
        List<LineChange> changes = new ArrayList<>();
        int[] partners = Alignment.of(before, after, steps);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            int unchanged = i;
            while (unchanged < before.size() && partners[unchanged] == Alignment.NONE) {
                unchanged++;
            }
            int unchangedAfter = unchanged < before.size() ? partners[unchanged] : after.size();
            int end = unchanged;
            while (end < before.size() && partners[end] == unchangedAfter + end - unchanged) {
                end++;
            }
            var last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
            if (last == null || !last.isChange() || !last.isOnlyPunctuation()) {
                last = new LineChange(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
                changes.add(last);
            }
            last.extend(before.subList(i, unchanged), after.subList(j, unchangedAfter), before.subList(unchanged, end));
            i = end;
            j = unchangedAfter + end - unchanged;
        }
        return changes;
    }

    private boolean isChange() {
        return !deleted.isEmpty() || !inserted.isEmpty();
    }

    private boolean isOnlyPunctuation() {
        return unchanged.stream().noneMatch(word -> word.isCounted() || word.element() != null);
    }

    private void extend(List<Word> moreDeleted, List<Word> moreInserted, List<Word> moreUnchanged) {
        deleted.addAll(unchanged);
        inserted.addAll(unchanged);
        unchanged.clear();
        deleted.addAll(moreDeleted);
        inserted.addAll(moreInserted);
        unchanged.addAll(moreUnchanged);
    }
}
