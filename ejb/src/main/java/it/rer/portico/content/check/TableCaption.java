package it.rer.portico.content.check;

import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Check: a table without a caption, which would name it in a screen reader's list of tables and for keyboard users. */
final class TableCaption implements Check {

    @Override
    public Rule rule() {
        return Rule.TABLE_CAPTION;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        return text.all("table")
                .filter(table -> !hasCaption(table))
                .map(table -> finding(text.locationOf(table, Content.beginning(table))));
    }

    private static boolean hasCaption(Element table) {
        return table.children().stream().anyMatch(child -> child.nameIs("caption") && !Content.isBlank(child.text()));
    }
}
