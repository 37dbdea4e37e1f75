package it.rer.portico.media.format;

import it.rer.portico.platform.error.InvalidInputException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Recognises the files that Office wrote before 2007, by the directory of their container format (MS-CFB). The number of sectors that are
 * read is limited, so that a file whose chains form a loop cannot keep it busy.
 */
final class CompoundFile {

    /** The first bytes of every such file, each byte as one character (ISO 8859-1). */
    static final String SIGNATURE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final int NAME_LENGTH_AT = 64;
    private static final int LEFT_AT = 68;
    private static final int RIGHT_AT = 72;
    private static final int CHILD_AT = 76;

    private static final int SECTOR_SHIFT_AT = 30;
    private static final int DIRECTORY_AT = 48;
    private static final int MORE_TABLES_AT = 68;
    private static final int TABLES_AT = 76;
    private static final int TABLES_IN_HEADER = 109;

    /** The most sectors of a directory that are read; a message with hundreds of recipients has a few hundred. */
    private static final int SECTORS_MAX = 4096;

    private final RandomAccessFile file;
    private final ByteBuffer header;
    private final int sectorSize;
    private final List<ByteBuffer> entries = new ArrayList<>();

    private CompoundFile(RandomAccessFile file) throws IOException {
        this.file = file;
        header = read(0, HEADER);
        int shift = header.getShort(SECTOR_SHIFT_AT);
        if (shift != 9 && shift != 12) {
            throw new IllegalArgumentException("Sectors of 2^" + shift + " bytes");
        }
        sectorSize = 1 << shift;
    }

    /**
     * The format of the file.
     *
     * @throws InvalidInputException {@code media.broken}, {@code media.password}, {@code media.macros}, {@code media.message}, or
     *     {@code media.own-format} for formats that only their own program opens
     */
    static MediaType type(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var directory = new CompoundFile(file);
            directory.readEntries();
            return directory.type();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new InvalidInputException("file", "media.broken");
        }
    }

    private MediaType type() {
        var top = new HashSet<String>();
        collect(entries.get(0).getInt(CHILD_AT), top);
        if (top.contains("EncryptedPackage")) {
            throw new InvalidInputException("file", "media.password");
        }
        if (top.contains("__properties_version1.0")) {
            throw RefusedFormat.MESSAGE.refusal();
        }
        if (entries.stream().map(CompoundFile::name).anyMatch(name -> name.equals("_VBA_PROJECT"))) {
            throw RefusedFormat.MACROS.refusal();
        }
        if (top.contains("WordDocument")) {
            return MediaType.DOC;
        }
        if (top.contains("Workbook") || top.contains("Book")) {
            return MediaType.XLS;
        }
        if (top.contains("PowerPoint Document")) {
            return MediaType.PPT;
        }
        throw top.contains("VisioDocument")
                ? RefusedFormat.VISIO.refusal()
                : top.contains("Quill") ? RefusedFormat.PUBLISHER.refusal() : Recognition.unknown("");
    }

    /** Collects the names of an entry and its siblings, which form a binary tree. */
    private void collect(int first, Set<String> names) {
        var waiting = new ArrayList<>(List.of(first));
        var seen = new HashSet<Integer>();
        while (!waiting.isEmpty()) {
            int number = waiting.remove(waiting.size() - 1);
            if (number >= 0 && number < entries.size() && seen.add(number)) {
                var entry = entries.get(number);
                names.add(name(entry));
                waiting.add(entry.getInt(LEFT_AT));
                waiting.add(entry.getInt(RIGHT_AT));
            }
        }
    }

    private static String name(ByteBuffer entry) {
        int length = Math.max(0, Math.min(NAME_LENGTH_AT, entry.getShort(NAME_LENGTH_AT)) - 2);
        var name = new byte[length];
        entry.get(0, name);
        return new String(name, StandardCharsets.UTF_16LE);
    }

    private void readEntries() throws IOException {
        int sector = header.getInt(DIRECTORY_AT);
        for (int count = 0; sector >= 0 && count < SECTORS_MAX; count++) {
            var content = sector(sector);
            for (int at = 0; at < sectorSize; at += ENTRY) {
                entries.add(content.slice(at, ENTRY).order(ByteOrder.LITTLE_ENDIAN));
            }
            sector = next(sector);
        }
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("No directory");
        }
    }

    private int next(int sector) throws IOException {
        int inTable = sectorSize / Integer.BYTES;
        return sector(table(sector / inTable)).getInt(sector % inTable * Integer.BYTES);
    }

    /** The sector of an allocation table. In large files the list of these sectors continues in a chain of its own. */
    private int table(int number) throws IOException {
        if (number < TABLES_IN_HEADER) {
            return header.getInt(TABLES_AT + number * Integer.BYTES);
        }
        int inList = sectorSize / Integer.BYTES - 1;
        int list = header.getInt(MORE_TABLES_AT);
        int rest = number - TABLES_IN_HEADER;
        for (; rest >= inList; rest -= inList) {
            list = sector(list).getInt(inList * Integer.BYTES);
        }
        return sector(list).getInt(rest * Integer.BYTES);
    }

    private ByteBuffer sector(int number) throws IOException {
        return read((number + 1L) * sectorSize, sectorSize);
    }

    private ByteBuffer read(long at, int count) throws IOException {
        if (at < 0 || at + count > file.length()) {
            throw new IndexOutOfBoundsException("Sector at " + at);
        }
        var bytes = new byte[count];
        file.seek(at);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
