package it.rer.portico.web.frame.media;

import it.rer.portico.content.body.Reference;
import it.rer.portico.media.format.MediaKind;
import it.rer.portico.media.library.MediaFacts;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedText;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.parser.Parser;

/**
 * The preview image of a page in social networks and messages (Open Graph, "og:image").
 *
 * @param path below the folder of files ({@link MediaPath#path})
 * @param type media type
 * @param width in pixels
 * @param height in pixels
 * @param alternative alternative text; empty if there is none
 */
public record SharedImage(String path, String type, int width, int height, String alternative) {

    /** The largest width of previews, in pixels: the smallest rendition that is at least so wide is chosen. */
    private static final int WANTED = 1200;

    private static final Pattern IMAGE = Pattern.compile("<img\\b((?:[^<>\"]++|\"[^<\"]*+\")*+)>");

    /**
     * The first image of a text that is in the library; empty if there is none.
     *
     * @param files finds a file by its id
     */
    public static Optional<SharedImage> of(PublishedText text, LongFunction<Optional<MediaFacts>> files) {
        return IMAGE.matcher(text.content().body())
                .results()
                .map(image -> TagAttributes.of(image.group(1)))
                .flatMap(image -> Reference.fileAt(image.getOrDefault("src", ""))
                        .flatMap(files::apply)
                        .filter(file -> file.type().kind() == MediaKind.IMAGE)
                        .map(file -> of(file, said(image, file, text.language())))
                        .stream())
                .findFirst();
    }

    /** The alternative text in the page, or else the one of the library. */
    private static String said(Map<String, String> image, MediaFacts file, Language language) {
        var own = Parser.unescapeEntities(image.getOrDefault("alt", ""), true);
        return own.isBlank() ? alternative(file, language) : own;
    }

    /** An image of the library, with its own alternative text. */
    public static SharedImage of(MediaFacts file, Language language) {
        return of(file, alternative(file, language));
    }

    private static String alternative(MediaFacts file, Language language) {
        return file.alternative(language)
                .or(() -> file.alternative(language.other()))
                .orElse("");
    }

    private static SharedImage of(MediaFacts file, String alternative) {
        int own = file.width().orElseThrow();
        int width = IntStream.concat(
                        file.widths().stream().mapToInt(Integer::intValue).filter(each -> each < own),
                        IntStream.of(own))
                .filter(each -> each >= WANTED)
                .min()
                .orElse(own);
        long height = Math.round(file.height().orElseThrow() * (double) width / own);
        var mediaPath = MediaPath.of(file, width == own ? 0 : width);
        return new SharedImage(
                mediaPath.path(), file.type().contentType(), width, (int) Math.max(1, height), alternative);
    }
}
