package it.rer.portico.web.citizen.media;

import it.rer.portico.content.body.Reference;
import it.rer.portico.media.format.MediaKind;
import it.rer.portico.media.library.MediaFacts;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.frame.media.MediaPath;
import it.rer.portico.web.frame.media.TagAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/**
 * Completes the tags of a text that refer to files of the library. Images get their addresses at every width, their dimensions, and the
 * library's alternative text if the text has none; all but the first are loaded lazily. Links to documents get the type and size. If a file
 * is missing, the image has no address and the link none.
 */
public final class MediaMarkup {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");

    /** The role of a decorative image. */
    private static final String DECORATION = "presentation";

    private final LongFunction<Optional<MediaFacts>> files;
    private final String folder;
    private final Language language;
    private int images;

    /**
     * @param files finds a file by its id
     * @param folder prefix of the addresses of files
     * @param language of the text
     */
    public MediaMarkup(LongFunction<Optional<MediaFacts>> files, String folder, Language language) {
        this.files = files;
        this.folder = folder;
        this.language = language;
    }

    /**
     * The target of a link to a file.
     *
     * @param address empty if the file is missing
     * @param note type and size, to be shown after the text of the link; may be empty
     */
    public record FileLink(Optional<String> address, String note) {}

    /** The target of a link; empty if it does not refer to a file. */
    public Optional<FileLink> link(String href) {
        return reference(href).map(id -> {
            var file = files.apply(id);
            return new FileLink(
                    file.map(known -> address(known, 0)),
                    file.filter(known -> known.type().kind() == MediaKind.DOCUMENT)
                            .map(known -> " " + FileSize.note(known, language))
                            .orElse(""));
        });
    }

    /**
     * The tag of the next image of the text, as it is served.
     *
     * @param tag the whole tag, returned as it is if the image is not of the library
     * @param image its attributes, which are changed
     */
    public String image(String tag, Map<String, String> image) {
        boolean first = images++ == 0;
        var reference = reference(image.get("src"));
        if (reference.isEmpty()) {
            return tag;
        }
        image.remove("src");
        files.apply(reference.get())
                .filter(known -> known.type().kind() == MediaKind.IMAGE)
                .ifPresent(known -> show(known, image));
        image.remove("loading");
        if (!first) {
            image.put("loading", "lazy");
        }
        return "<img" + TagAttributes.text(image) + ">";
    }

    private void show(MediaFacts file, Map<String, String> image) {
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
            describe(file, image);
        }
    }

    /** The width that the text asks for, but not more than the image's own. */
    private static int shownWidth(MediaFacts file, String wanted) {
        return wanted != null && NUMBER.matcher(wanted).matches()
                ? Math.min(Integer.parseInt(wanted), width(file))
                : width(file);
    }

    /** Sets the library's alternative text; one in the other language is better than none, if it is marked as such (WCAG 3.1.2). */
    private void describe(MediaFacts file, Map<String, String> image) {
        var own = file.alternative(language);
        var other = file.alternative(language.other());
        image.put("alt", escaped(own.or(() -> other).orElse("")));
        if (own.isEmpty() && other.isPresent()) {
            image.put("lang", language.other().code());
        }
    }

    private String address(MediaFacts file, int width) {
        return folder + MediaPath.of(file, width).path();
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

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
