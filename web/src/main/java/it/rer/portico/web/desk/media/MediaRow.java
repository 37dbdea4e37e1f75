package it.rer.portico.web.desk.media;

import it.rer.portico.media.format.MediaKind;
import it.rer.portico.media.library.MediaEntry;
import it.rer.portico.media.library.MediaFacts;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.citizen.media.FileSize;
import it.rer.portico.web.frame.media.MediaPath;
import it.rer.portico.web.platform.text.Texts;

/**
 * A file in a list of the desk.
 *
 * @param uses in how many texts it is named
 * @param reader the language of who reads the list
 * @param text the language of which the alternative text is shown
 * @param folder the address that addresses of files begin with
 */
public record MediaRow(MediaEntry entry, int uses, Language reader, Language text, String folder) {

    /** The width of a small picture, in pixels: fine enough at the size that lists show. */
    private static final int SMALL = 320;
    /** The width at which an image is shown alone, in pixels. */
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

    /** What it is searched by; empty if nothing was written. */
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

    /** The address of a small picture of an image. */
    public String getThumb() {
        return address(facts().widths().contains(SMALL) ? SMALL : 0);
    }

    /** The address of an image at the width of a screen's column. */
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

    /** What stands for the image; empty if nothing was written. */
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
