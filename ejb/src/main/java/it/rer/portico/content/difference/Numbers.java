package it.rer.portico.content.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives equal elements one number. Words can be chosen whose hashes are all the same ("Aa" and "BB" are of one, and so is whatever is made
 * of them), and a map would hold each against all others. Here few of one hash are told apart; the rest counts as different from all, which
 * is never wrong, only coarser.
 */
final class Numbers<T> {

    /** Different elements of one hash: among a million words there are two, seldom three. */
    static final int OF_ONE_HASH = 16;

    private record Known<T>(T element, int number) {}

    private final Map<Integer, List<Known<T>>> known = new HashMap<>();
    private int next;

    /** The number of each element, in their order. */
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
