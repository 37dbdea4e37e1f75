package it.rer.portico.content.check;

import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of which no cell says what its row or column holds. */
final class TableHeaders implements Check {

    @Override
    public Rule rule() {
        return Rule.TABLE_HEADERS;
    }

    @Override
    public Stream<Finding> findings(ReadText text) {
        var withHeader = text.all("th")
                .filter(header -> !Content.isEmpty(header))
                .map(header -> header.closest("table"))
                .collect(Collectors.toCollection(HashSet::new));
        return text.all("table")
                .filter(table -> !withHeader.contains(table))
                .map(table -> finding(text.place(table, Content.beginning(table))));
    }
}
