package it.rer.portico.media.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;

/** One stored version of a content: the file itself, or an image scaled down to a width. Its bytes are in {@link MediaChunk}s. */
@Entity
@Table(name = "media_rendition")
@NamedQuery(
        name = MediaRendition.OF_FILE,
        query = "select r from MediaRendition r where r.file = :file order by r.width desc")
@NamedQuery(
        name = MediaRendition.WIDTHS,
        query =
                "select new it.rer.portico.media.library.MediaFiles$Width(r.file.id, r.width) from MediaRendition r where r.file.id in :files and r.width > 0"
                        + " order by r.width")
@NamedQuery(
        name = MediaRendition.OF_FILES,
        query =
                "select new it.rer.portico.media.library.MediaReader$OfFile(f.id, r.id, r.width, r.byteCount, f.content.fingerprint)"
                        + " from MediaRendition r join r.file f"
                        + " where f.id in :files")
@NamedQuery(name = MediaRendition.DELETE, query = "delete from MediaRendition r where r.file = :file")
public class MediaRendition {

    static final String OF_FILE = "MediaRendition.ofFile";
    static final String OF_FILES = "MediaRendition.ofFiles";
    static final String WIDTHS = "MediaRendition.widths";
    static final String DELETE = "MediaRendition.delete";

    /** The width that stands for the file itself. */
    static final int WHOLE = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "media_rendition_seq")
    @SequenceGenerator(name = "media_rendition_seq", sequenceName = "media_rendition_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "media_file_id")
    private MediaFile file;

    private int width;

    @Column(name = "byte_count")
    private long byteCount;

    protected MediaRendition() {}

    /** @param width in pixels; {@link #WHOLE} for the file itself */
    MediaRendition(MediaFile file, int width, long byteCount) {
        if (width < 0 || byteCount < 1) {
            throw new IllegalArgumentException(byteCount + " bytes of " + width + " pixels");
        }
        this.file = Objects.requireNonNull(file);
        this.width = width;
        this.byteCount = byteCount;
    }

    Long id() {
        return id;
    }

    int width() {
        return width;
    }

    long byteCount() {
        return byteCount;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof MediaRendition rendition
                        && file.equals(rendition.file)
                        && width == rendition.width());
    }

    @Override
    public int hashCode() {
        return width;
    }
}
