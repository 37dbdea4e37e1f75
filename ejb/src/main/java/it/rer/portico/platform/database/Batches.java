package it.rer.portico.platform.database;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Parts a long list of identities: servers limit the parameters of a statement. */
public final class Batches {

    /** How many identities one query may name. */
    static final int SIZE = 500;

    private Batches() {}

    /** The same in their order, in as few lists as one query each can name; none if there is nothing to ask about. */
    public static <T> Stream<List<T>> of(List<T> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + SIZE)
                .mapToObj(from -> all.subList(from, Math.min(from + SIZE, all.size())));
    }
}
