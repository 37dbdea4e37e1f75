package it.rer.portico.web.citizen.media;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A requested part of a content (RFC 9110, section 14).
 *
 * @param first byte, counted from 0
 * @param end the byte after the last; not greater than first if the content has no such part
 */
record ByteRange(long first, long end) {

    private static final Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /**
     * Parses a Range header.
     *
     * @param range value of the header; may be null
     * @param length of the whole content
     * @return empty if the header is to be ignored: it is malformed, of another unit, or asks for several parts, which a server need not
     * send
     */
    static Optional<ByteRange> find(String range, long length) {
        var single = SINGLE.matcher(range == null ? "" : range);
        if (!single.matches()) {
            return Optional.empty();
        }
        var from = single.group(1);
        var to = single.group(2);
        if (from.isEmpty()) {
            return to.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ByteRange(Math.max(0, length - Long.parseLong(to)), length));
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? length - 1 : Math.min(Long.parseLong(to), length - 1);
        return !to.isEmpty() && Long.parseLong(to) < first
                ? Optional.empty()
                : Optional.of(new ByteRange(first, last + 1));
    }

    static ByteRange whole(long length) {
        return new ByteRange(0, length);
    }

    /** Whether the content has such a part; if not, the status is 416. */
    boolean isThere() {
        return first < end;
    }

    long length() {
        return end - first;
    }
}
