package it.rer.portico.media.format;

import it.rer.portico.platform.error.InvalidInputException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The central directory of a ZIP file: its position, its size, and whether an entry is encrypted (APPNOTE 6.3, sections 4.3.12 and 4.3.16).
 */
final class ZipTable {

    /** The largest directory that is accepted, in bytes, since it is read into memory: more than a hundred thousand names. */
    private static final long SIZE_MAX = 8L * 1024 * 1024;

    private static final int END_SIZE = 22;
    private static final int COMMENT_MAX = 65_535;
    private static final int END_SIGNATURE = 0x06054B50;
    private static final int SIZE_AT = 12;
    private static final int OFFSET_AT = 16;

    private static final int ENTRY_SIGNATURE = 0x02014B50;
    private static final int ENTRY_SIZE = 46;
    private static final int FLAGS_AT = 8;
    private static final int LENGTHS_AT = 28;
    private static final int ENCRYPTED = 1;

    private final Path file;
    private final long offset;
    private final int size;

    private ZipTable(Path file, long offset, int size) {
        this.file = file;
        this.offset = offset;
        this.size = size;
    }

    /** @throws InvalidInputException {@code media.too-many-files}, or {@code media.broken} if the file has no directory */
    static ZipTable of(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), END_SIZE + COMMENT_MAX);
            var end = read(in, in.length() - length, length);
            for (int at = length - END_SIZE; at >= 0; at--) {
                if (end.getInt(at) == END_SIGNATURE) {
                    long size = Integer.toUnsignedLong(end.getInt(at + SIZE_AT));
                    if (size > SIZE_MAX) {
                        throw new InvalidInputException("file", "media.too-many-files");
                    }
                    return new ZipTable(file, Integer.toUnsignedLong(end.getInt(at + OFFSET_AT)), (int) size);
                }
            }
        }
        throw new InvalidInputException("file", "media.broken");
    }

    /** Whether an entry is encrypted with a password. */
    boolean isEncrypted() throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            if (offset + size > in.length()) {
                return false;
            }
            var table = read(in, offset, size);
            int at = 0;
            while (at + ENTRY_SIZE <= size && table.getInt(at) == ENTRY_SIGNATURE) {
                if ((table.getShort(at + FLAGS_AT) & ENCRYPTED) != 0) {
                    return true;
                }
                at += ENTRY_SIZE + length(table, at) + length(table, at + 2) + length(table, at + 4);
            }
            return false;
        }
    }

    /** The length of the entry's name, extra field or comment. */
    private static int length(ByteBuffer table, int at) {
        return table.getShort(at + LENGTHS_AT) & 0xFFFF;
    }

    private static ByteBuffer read(RandomAccessFile in, long at, int count) throws IOException {
        var bytes = new byte[count];
        in.seek(at);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
