package it.rer.portico.media.library;

import it.rer.portico.media.format.MediaKind;
import it.rer.portico.media.format.MediaType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The current content of a file: format, size and fingerprint. Immutable; a new content replaces it. */
@Embeddable
public class MediaContent {

    /** Length of a full fingerprint, in characters. */
    public static final int FINGERPRINT_MAX = 64;
    /** How many characters of it are part of URLs. */
    static final int FINGERPRINT_IN_ADDRESSES = 16;

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    @Enumerated(EnumType.STRING)
    private MediaType type;

    private Integer width;

    private Integer height;

    @Column(name = "byte_count")
    private long byteCount;

    private String fingerprint;

    protected MediaContent() {}

    private MediaContent(MediaType type, Integer width, Integer height, long byteCount, String fingerprint) {
        if (byteCount < 1 || !FINGERPRINT.matcher(fingerprint).matches()) {
            throw new IllegalArgumentException(byteCount + " bytes of fingerprint " + fingerprint);
        }
        this.type = Objects.requireNonNull(type);
        this.width = width;
        this.height = height;
        this.byteCount = byteCount;
        this.fingerprint = fingerprint;
    }

    /**
     * @param width in pixels, upright
     * @param height in pixels, upright
     * @param fingerprint SHA-256 in hexadecimal
     */
    static MediaContent ofImage(MediaType type, int width, int height, long byteCount, String fingerprint) {
        if (type.kind() != MediaKind.IMAGE || width < 1 || height < 1) {
            throw new IllegalArgumentException(type + " of " + width + " × " + height + " pixels");
        }
        return new MediaContent(type, width, height, byteCount, fingerprint);
    }

    /** @param fingerprint SHA-256 in hexadecimal */
    static MediaContent ofDocument(MediaType type, long byteCount, String fingerprint) {
        if (type.kind() != MediaKind.DOCUMENT) {
            throw new IllegalArgumentException(type + " is no document");
        }
        return new MediaContent(type, null, null, byteCount, fingerprint);
    }

    MediaType type() {
        return type;
    }

    /** In pixels; empty for a document. */
    OptionalInt width() {
        return width == null ? OptionalInt.empty() : OptionalInt.of(width);
    }

    /** In pixels; empty for a document. */
    OptionalInt height() {
        return height == null ? OptionalInt.empty() : OptionalInt.of(height);
    }

    long byteCount() {
        return byteCount;
    }

    String fingerprint() {
        return fingerprint;
    }

    /** The beginning of the fingerprint, as it is used in URLs. */
    String shortFingerprint() {
        return fingerprint.substring(0, FINGERPRINT_IN_ADDRESSES);
    }
}
