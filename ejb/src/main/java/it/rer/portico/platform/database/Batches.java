package it.rer.portico.platform.database;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Splits a long list of ids for queries, since databases limit the parameters of a statement. */
public final class Batches {

    /** How many ids one query may name. */
    static final int SIZE = 500;

    private Batches() {}

    /** The ids in their order, in lists that one query each can name; no list if there are no ids. */
    public static <T> Stream<List<T>> of(List<T> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + SIZE)
                .mapToObj(from -> all.subList(from, Math.min(from + SIZE, all.size())));
    }
}
