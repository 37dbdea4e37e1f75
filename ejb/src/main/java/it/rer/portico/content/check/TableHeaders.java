package it.rer.portico.content.check;

import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Check: a table without any header cell that describes its rows or columns. */
final class TableHeaders implements Check {

    @Override
    public Rule rule() {
        return Rule.TABLE_HEADERS;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        var withHeader = text.all("th")
                .filter(header -> !Content.isEmpty(header))
                .map(header -> header.closest("table"))
                .collect(Collectors.toCollection(HashSet::new));
        return text.all("table")
                .filter(table -> !withHeader.contains(table))
                .map(table -> finding(text.locationOf(table, Content.beginning(table))));
    }
}
