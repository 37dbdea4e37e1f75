package it.rer.portico.web.desk.media;

import it.rer.portico.media.format.MediaKind;
import it.rer.portico.media.library.MediaEntry;
import it.rer.portico.media.library.MediaFacts;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.citizen.media.FileSize;
import it.rer.portico.web.frame.media.MediaPath;
import it.rer.portico.web.platform.text.Texts;

/**
 * A file of the library, as a row of a list.
 *
 * @param uses number of texts that use it
 * @param reader language of the screen
 * @param text language of the title and the alternative text
 * @param folder address of the folder of files, for editors
 */
public record MediaRow(MediaEntry entry, int uses, Language reader, Language text, String folder) {

    /** The width of thumbnails in pixels, enough for the screens of phones, which have three per CSS pixel. */
    private static final int SMALL = 320;
    /** The width of the preview of a single image, in pixels. */
    private static final int COLUMN = 960;

    private MediaFacts facts() {
        return entry.facts();
    }

    public long getId() {
        return facts().id();
    }

    public String getName() {
        return facts().name();
    }

    /** Its title, by which it can be searched; empty if it has none. */
    public String getTitle() {
        return entry.descriptions().get(text).title();
    }

    public boolean isImage() {
        return facts().type().kind() == MediaKind.IMAGE;
    }

    /** The name of its format. */
    public String getType() {
        return facts().type().label();
    }

    public String getSize() {
        return FileSize.text(facts().byteCount(), reader);
    }

    /** Width and height in pixels; empty for a document. */
    public String getPixels() {
        return isImage()
                ? facts().width().orElseThrow() + " × " + facts().height().orElseThrow()
                : "";
    }

    /** The address of the thumbnail of an image. */
    public String getThumb() {
        return address(facts().widths().contains(SMALL) ? SMALL : 0);
    }

    /** The address of the preview of an image. */
    public String getPreview() {
        return address(facts().widths().stream()
                .filter(width -> width >= COLUMN)
                .min(Integer::compare)
                .orElse(0));
    }

    /** The address of the file itself, for editors. */
    public String getAddress() {
        return address(0);
    }

    private String address(int width) {
        return folder + MediaPath.of(facts(), width).path();
    }

    /** The alternative text of an image; empty if it has none. */
    public String getAlternative() {
        return facts().alternative(text).orElse("");
    }

    public int getUses() {
        return uses;
    }

    public String getAt() {
        return Texts.moment(reader, entry.createdAt());
    }

    public String getBy() {
        return entry.createdBy();
    }
}
