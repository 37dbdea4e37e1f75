package it.rer.portico.web.platform.asset;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The style of our blocks in pages that others own: the pages' own style, put within {@code .portico-blocks} by CSS nesting, so that it
 * reaches nothing else, after what the design system would have given. The same file serves a host's page and a shadow root.
 */
final class BlockStyle {

    /** The file's name among the assets. */
    static final String FILE = "embed/portico-blocks.css";
    /** What the design system gives to our pages, written for blocks alone. */
    static final String BASE = "embed/blocks.css";
    /** The style of our pages. */
    static final String PAGES = "citizen/portico.css";

    /** Rules that can stand at the top of a style sheet only, a line each. */
    private static final Predicate<String> TOP = Pattern.compile(
                    "^@(font-face|keyframes) |^(@media [^{]*\\{ )?portico-block")
            .asPredicate();
    /** Rules about the whole page, a line each. */
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
