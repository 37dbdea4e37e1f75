package it.rer.portico.web.platform.asset;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The style sheet for our blocks in pages of other sites: what blocks need of the design system, then the style of our own pages, all
 * nested in {@code .portico-blocks} so that it affects nothing else. The same file serves a host's page and a shadow root.
 */
final class BlockStyle {

    /** The file's name among the assets. */
    static final String FILE = "embed/portico-blocks.css";
    /** What blocks need of the design system. */
    static final String BASE = "embed/blocks.css";
    /** The style of our pages. */
    static final String PAGES = "citizen/portico.css";

    /** Rules that CSS allows only at the top level of a style sheet, one per line. */
    private static final Predicate<String> TOP = Pattern.compile(
                    "^@(font-face|keyframes) |^(@media [^{]*\\{ )?portico-block")
            .asPredicate();
    /** Rules about the whole page, one per line, which blocks must not bring along. */
    private static final Predicate<String> PAGE =
            Pattern.compile("^(html|body|main)\\b|^ *@page ").asPredicate();

    private static final Pattern ROOT = Pattern.compile(":root\\b|\\bhtml(?=:not)");
    private static final Pattern SCRIPTED = Pattern.compile("(?<![\\w.(-])[.]js ");

    private BlockStyle() {}

    static String of(String base, String pages) {
        var all = base + pages;
        return all.lines().filter(TOP).collect(Collectors.joining("\n"))
                + "\n.portico-blocks {\n"
                + all.lines()
                        .filter(TOP.negate().and(PAGE.negate()))
                        .map(BlockStyle::scoped)
                        .collect(Collectors.joining("\n"))
                + "\n}\n";
    }

    private static String scoped(String line) {
        return SCRIPTED.matcher(ROOT.matcher(line).replaceAll("&")).replaceAll("&.js ");
    }
}
