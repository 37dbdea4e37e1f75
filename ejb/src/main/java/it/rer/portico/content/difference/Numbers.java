package it.rer.portico.content.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Assigns equal elements the same number, so that they are compared quickly. Somebody could choose words whose hashes collide ("Aa" and
 * "BB" do, and so do all combinations of them), and a hash map would compare each with all others. So only a few elements of each hash are
 * told apart; the others count as different, which makes the result coarser but not wrong.
 */
final class Numbers<T> {

    /** Most different elements of one hash that are told apart: among a million words there are two, seldom three. */
    static final int OF_ONE_HASH = 16;

    private record Known<T>(T element, int number) {}

    private final Map<Integer, List<Known<T>>> known = new HashMap<>();
    private int next;

    /** The numbers of elements, in their order. */
    List<Integer> of(List<T> elements) {
        List<Integer> numbers = new ArrayList<>(elements.size());
        for (var element : elements) {
            numbers.add(of(element));
        }
        return numbers;
    }

    private int of(T element) {
        var alike = known.computeIfAbsent(element.hashCode(), hash -> new ArrayList<>(1));
        for (var each : alike) {
            if (each.element().equals(element)) {
                return each.number();
            }
        }
        int number = next++;
        if (alike.size() < OF_ONE_HASH) {
            alike.add(new Known<>(element, number));
        }
        return number;
    }
}
