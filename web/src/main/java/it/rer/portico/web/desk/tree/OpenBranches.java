package it.rer.portico.web.desk.tree;

import it.rer.portico.platform.text.WholeNumber;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The expanded branches of the tree, as ids in the query parameter {@code open}: {@code 3-8-12}. */
record OpenBranches(Set<Long> ids) {

    /** Limits the length of the address. */
    private static final int MAX_OPEN = 150;

    static OpenBranches of(String parameter) {
        return new OpenBranches(Arrays.stream(parameter.split("-"))
                .flatMap(part -> WholeNumber.find(part).stream())
                .limit(MAX_OPEN)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    OpenBranches with(Collection<Long> more) {
        var all = new LinkedHashSet<>(ids);
        all.addAll(more);
        return new OpenBranches(all);
    }

    OpenBranches toggled(long id) {
        var others = new LinkedHashSet<>(ids);
        if (!others.remove(id)) {
            others.add(id);
        }
        return new OpenBranches(others);
    }

    boolean contains(long id) {
        return ids.contains(id);
    }

    String parameter() {
        return ids.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    List<Long> list() {
        return List.copyOf(ids);
    }
}
