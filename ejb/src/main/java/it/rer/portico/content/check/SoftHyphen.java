package it.rer.portico.content.check;

import it.rer.portico.platform.text.InvisibleCharacters;
import java.util.stream.Stream;

/** Check: words with soft hyphens or other invisible characters, which searches do not find. At most one finding for each block. */
final class SoftHyphen implements Check {

    @Override
    public Rule rule() {
        return Rule.SOFT_HYPHEN;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        return text.blocks().flatMap(block -> {
            var raw = block.text();
            var visible = InvisibleCharacters.removed(raw);
            return visible.equals(raw) || Content.isBlank(wordAt(differsAt(raw, visible), visible))
                    ? Stream.empty()
                    : Stream.of(text.locationOf(block, wordAt(differsAt(raw, visible), visible)))
                            .map(location -> finding(location, location.excerpt()));
        });
    }

    private static int differsAt(String raw, String visible) {
        int at = 0;
        while (at < visible.length() && raw.charAt(at) == visible.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String wordAt(int at, String text) {
        int start = at;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }
}
