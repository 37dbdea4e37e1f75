package it.rer.portico.web.citizen.media;

import it.rer.portico.content.page.Reference;
import it.rer.portico.media.MediaFacts;
import it.rer.portico.media.MediaKind;
import it.rer.portico.platform.language.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/**
 * Puts into the HTML of a text what is known of the files that it names. Images get their address at every width, their size, and what
 * stands for them where the text itself says nothing; only the first is loaded at once. Links to documents say what comes and how large
 * it is. A file that is not there leaves an image without address and a link that is plain words.
 */
public final class MediaMarkup {

    /** A tag, with its attributes as the sanitiser writes them. */
    private static final Pattern TAG = Pattern.compile("<(img|a)\\b((?:[^<>\"]++|\"[^<\"]*+\")*+)>|</a>");

    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]++)(?:=\"([^\"]*+)\")?");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");

    /** The role by which a text says that an image only decorates. */
    private static final String DECORATION = "presentation";

    private final LongFunction<Optional<MediaFacts>> files;
    private final String folder;

    /**
     * @param files what is known of a file, by its identity
     * @param folder the address that addresses of files begin with
     */
    public MediaMarkup(LongFunction<Optional<MediaFacts>> files, String folder) {
        this.files = files;
        this.folder = folder;
    }

    /** The HTML as it is served. */
    public String served(String html, Language language) {
        if (!html.contains("\"media:")) {
            return html;
        }
        var served = new StringBuilder(html.length() * 2);
        var tag = TAG.matcher(html);
        int images = 0;
        var afterLink = "";
        while (tag.find()) {
            var written = tag.group();
            if (tag.group(1) == null) {
                written = afterLink + written;
                afterLink = "";
            } else if (tag.group(1).equals("img")) {
                written = image(written, attributes(tag.group(2)), language, images++ > 0);
            } else {
                var link = attributes(tag.group(2));
                var target = reference(link.get("href"));
                if (target.isPresent()) {
                    var file = files.apply(target.get());
                    link.remove("href");
                    file.ifPresent(known -> link.put("href", address(known, 0)));
                    written = "<a" + text(link) + ">";
                    afterLink = file.filter(known -> known.type().kind() == MediaKind.DOCUMENT)
                            .map(known -> " " + FileSize.note(known, language))
                            .orElse("");
                }
            }
            tag.appendReplacement(served, "");
            served.append(written);
        }
        return tag.appendTail(served).toString();
    }

    private String image(String written, Map<String, String> image, Language language, boolean lazy) {
        var reference = reference(image.get("src"));
        if (reference.isEmpty()) {
            return written;
        }
        image.remove("src");
        files.apply(reference.get())
                .filter(known -> known.type().kind() == MediaKind.IMAGE)
                .ifPresent(known -> show(known, image, language));
        image.remove("loading");
        if (lazy) {
            image.put("loading", "lazy");
        }
        return "<img" + text(image) + ">";
    }

    private void show(MediaFacts file, Map<String, String> image, Language language) {
        int shown = shownWidth(file, image.get("width"));
        var sources = new ImageSources(file, width -> address(file, width));
        image.put("src", sources.usual());
        sources.set().ifPresent(set -> {
            image.put("srcset", set);
            image.put("sizes", ImageSources.sizes(shown));
        });
        image.put("width", Integer.toString(shown));
        image.put("height", Long.toString(Math.max(1, Math.round(height(file) * (double) shown / width(file)))));
        if (image.getOrDefault("alt", "").isBlank() && !DECORATION.equals(image.get("role"))) {
            describe(file, image, language);
        }
    }

    /** As wide as the text wants it, but no wider than it is. */
    private static int shownWidth(MediaFacts file, String wanted) {
        return wanted != null && NUMBER.matcher(wanted).matches()
                ? Math.min(Integer.parseInt(wanted), width(file))
                : width(file);
    }

    /** Words of the other language are better than none, if they are said to be (WCAG 3.1.2). */
    private static void describe(MediaFacts file, Map<String, String> image, Language language) {
        var own = file.alternative(language);
        var other = file.alternative(language.other());
        image.put("alt", escaped(own.or(() -> other).orElse("")));
        if (own.isEmpty() && other.isPresent()) {
            image.put("lang", language.other().code());
        }
    }

    private String address(MediaFacts file, int width) {
        return folder + MediaPlace.of(file, width).path();
    }

    private static int width(MediaFacts file) {
        return file.width().orElseThrow();
    }

    private static int height(MediaFacts file) {
        return file.height().orElseThrow();
    }

    private static Optional<Long> reference(String address) {
        return Optional.ofNullable(address).flatMap(Reference::fileAt);
    }

    /** In their order; the value of one that has none is empty. */
    static Map<String, String> attributes(String text) {
        var attributes = new LinkedHashMap<String, String>();
        var attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            attributes.put(attribute.group(1), attribute.group(2) == null ? "" : attribute.group(2));
        }
        return attributes;
    }

    private static String text(Map<String, String> attributes) {
        var text = new StringBuilder();
        attributes.forEach((name, value) ->
                text.append(' ').append(name).append("=\"").append(value).append('"'));
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
