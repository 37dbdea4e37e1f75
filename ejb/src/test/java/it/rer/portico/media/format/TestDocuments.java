package it.rer.portico.media.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Minimal files in the formats of office programs, with just the bytes by which they are recognised. */
public final class TestDocuments {

    public static final byte[] PDF = latin("%PDF-1.7\n%\u00e2\u00e3\n" + " ".repeat(200) + "%%EOF\n");

    private static final int SECTOR = 512;
    private static final int[] SIGNED_DATA = {0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02};
    private static final int[] ENVELOPED_DATA = {0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x03};
    private static final int[] DATA = {0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01};
    private static final int[] SHA_256 = {0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01};
    private static final int[] TIMESTAMP = {0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, 0x04};
    private static final int[] TIMESTAMPED_DATA = {0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, 0x1F};

    private TestDocuments() {}

    /** Each character as one byte. */
    public static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }

    public static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    /** UTF-16 with a byte order mark, as Excel saves "Unicode text". */
    public static byte[] utf16(String text) {
        return joined(latin("\u00ff\u00fe"), text.getBytes(UTF_16LE));
    }

    public static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** @param namesAndTexts names and contents of the entries, alternating */
    public static byte[] zip(String... namesAndTexts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An Office document whose main part has that content type. */
    public static byte[] office(String mainPart, String contentType) {
        return zip(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/" + mainPart + "\" ContentType=\"" + contentType + "\"/></Types>",
                mainPart,
                "");
    }

    /** A document inside its signature (RFC 5652), without the fields after the document. */
    public static byte[] p7m(byte[] document) {
        return contentInfo(SIGNED_DATA, signedData(sequence(oid(DATA), field(0xA0, field(0x04, document)))));
    }

    /** The same in the indefinite form, as streaming programs write it (X.690, section 8.1.3.6). */
    public static byte[] p7mOfUnknownLength(byte[] document) {
        return open(
                0x30,
                oid(SIGNED_DATA),
                open(
                        0xA0,
                        open(
                                0x30,
                                version(),
                                algorithms(),
                                open(0x30, oid(DATA), open(0xA0, open(0x24, field(0x04, document)))))));
    }

    /** A detached signature. */
    public static byte[] p7s() {
        return contentInfo(
                SIGNED_DATA, sequence(version(), algorithms(), sequence(oid(DATA)), field(0x31, new byte[200])));
    }

    public static byte[] timestamp() {
        return contentInfo(SIGNED_DATA, signedData(sequence(oid(TIMESTAMP), field(0xA0, field(0x04, new byte[40])))));
    }

    public static byte[] timestampReply() {
        return sequence(sequence(field(0x02, new byte[] {0})), timestamp());
    }

    public static byte[] timestampedData() {
        return contentInfo(TIMESTAMPED_DATA, sequence(version()));
    }

    public static byte[] enveloped() {
        return contentInfo(ENVELOPED_DATA, sequence(version(), field(0x31, new byte[200])));
    }

    /** A list of certificates, which is signed data without a signature. */
    public static byte[] certificates() {
        return contentInfo(SIGNED_DATA, sequence(version(), field(0x31), sequence(oid(DATA))));
    }

    public static byte[] pem(String label, byte[] content) {
        return latin("-----BEGIN " + label + "-----\n" + base64(content) + "\n-----END " + label + "-----\n");
    }

    /** In lines of 64 characters. */
    public static String base64(byte[] content) {
        return Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    }

    private static byte[] contentInfo(int[] type, byte[] content) {
        return sequence(oid(type), field(0xA0, content));
    }

    private static byte[] signedData(byte[] content) {
        return sequence(version(), algorithms(), content);
    }

    private static byte[] version() {
        return field(0x02, new byte[] {1});
    }

    private static byte[] algorithms() {
        return field(0x31, sequence(oid(SHA_256)));
    }

    private static byte[] oid(int... bytes) {
        var content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return field(0x06, content);
    }

    private static byte[] sequence(byte[]... fields) {
        return field(0x30, fields);
    }

    private static byte[] field(int tag, byte[]... contents) {
        var content = joined(contents);
        int length = content.length;
        var head = length < 0x80
                ? new byte[] {(byte) tag, (byte) length}
                : new byte[] {(byte) tag, (byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length};
        return joined(head, content);
    }

    private static byte[] open(int tag, byte[]... contents) {
        return joined(new byte[] {(byte) tag, (byte) 0x80}, joined(contents), new byte[2]);
    }

    /** A compound file (MS-CFB) with entries of those names as siblings, as Office wrote before 2007. */
    public static byte[] compound(String... names) {
        int sectors = 1 + names.length / 4;
        var file = ByteBuffer.allocate(SECTOR * (2 + sectors)).order(ByteOrder.LITTLE_ENDIAN);
        file.put(latin(CompoundFile.SIGNATURE))
                .putShort(30, (short) 9)
                .putInt(48, 1)
                .putInt(68, -2)
                .putInt(76, 0);
        file.putInt(SECTOR, -3);
        for (int i = 1; i <= sectors; i++) {
            file.putInt(SECTOR + 4 * i, i == sectors ? -2 : i + 1);
        }
        entry(file, 0, "Root Entry", -1, 1);
        for (int i = 0; i < names.length; i++) {
            entry(file, i + 1, names[i], i + 1 == names.length ? -1 : i + 2, -1);
        }
        return file.array();
    }

    private static void entry(ByteBuffer file, int number, String name, int right, int child) {
        int at = 2 * SECTOR + 128 * number;
        file.put(at, name.getBytes(UTF_16LE)).putShort(at + 64, (short) (2 * name.length() + 2));
        file.putInt(at + 68, -1).putInt(at + 72, right).putInt(at + 76, child);
    }

    /** The first bytes of a video or image in the container format of ISO 14496-12. */
    public static byte[] ftyp(String brand) {
        return joined(new byte[] {0, 0, 0, 24}, ("ftyp" + brand + "\0\0\0\0mif1" + brand).getBytes(US_ASCII));
    }
}
