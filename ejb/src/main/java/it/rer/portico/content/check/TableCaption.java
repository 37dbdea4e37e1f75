package it.rer.portico.content.check;

import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** A table that nothing names, neither in a list of tables nor for who moves to it by keyboard. */
final class TableCaption implements Check {

    @Override
    public Rule rule() {
        return Rule.TABLE_CAPTION;
    }

    @Override
    public Stream<Finding> findings(ReadText text) {
        return text.all("table")
                .filter(table -> !hasCaption(table))
                .map(table -> finding(text.place(table, Content.beginning(table))));
    }

    private static boolean hasCaption(Element table) {
        return table.children().stream().anyMatch(child -> child.nameIs("caption") && !Content.isBlank(child.text()));
    }
}
