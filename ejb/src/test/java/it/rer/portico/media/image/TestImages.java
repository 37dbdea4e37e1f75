package it.rer.portico.media.image;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Images as cameras, programs and attackers produce them. */
public final class TestImages {

    /** Text in the metadata that must not be found afterwards. */
    public static final String SECRET = "44.4938N 11.3387E, telefono di Anna";

    public static final int RED = 0xFFFF0000;
    public static final int GREEN = 0xFF00FF00;
    public static final int BLUE = 0xFF0000FF;
    public static final int WHITE = 0xFFFFFFFF;

    private TestImages() {}

    /** Four quarters: red and green at the top, blue and white at the bottom. */
    public static BufferedImage quarters(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean left = x < width / 2;
                image.setRGB(x, y, y < height / 2 ? (left ? RED : GREEN) : left ? BLUE : WHITE);
            }
        }
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return written(quarters(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(quarters(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    public static byte[] written(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG with the metadata that phones add: orientation and position as EXIF, a comment, bytes after the end. */
    public static byte[] fromTelephone(byte[] jpeg, int orientation) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        segment(out, 0xE1, exif(orientation));
        segment(out, 0xE1, ("http://ns.adobe.com/xap/1.0/\0" + SECRET).getBytes(US_ASCII));
        segment(out, 0xED, ("Photoshop 3.0\0" + SECRET).getBytes(US_ASCII));
        segment(out, 0xFE, SECRET.getBytes(US_ASCII));
        out.write(jpeg, 2, jpeg.length - 2);
        out.writeBytes(SECRET.getBytes(US_ASCII));
        return out.toByteArray();
    }

    /** A progressive JPEG whose last scan is repeated so many times. */
    public static byte[] progressive(int width, int height, int more) {
        var jpeg = progressive(quarters(width, height, BufferedImage.TYPE_INT_RGB));
        int end = jpeg.length - 2;
        int scan = end;
        while ((jpeg[scan] & 0xFF) != 0xFF || (jpeg[scan + 1] & 0xFF) != 0xDA) {
            scan--;
        }
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, end);
        for (int i = 0; i < more; i++) {
            out.write(jpeg, scan, end - scan);
        }
        out.write(jpeg, end, 2);
        return out.toByteArray();
    }

    private static byte[] progressive(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The same samples, with a colour profile. */
    public static byte[] withProfile(byte[] jpeg, byte[] profile) {
        var content = new ByteArrayOutputStream();
        content.writeBytes("ICC_PROFILE\0".getBytes(US_ASCII));
        content.write(1);
        content.write(1);
        content.writeBytes(profile);
        int afterHeader = 20; // after JFIF
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, afterHeader);
        segment(out, 0xE2, content.toByteArray());
        out.write(jpeg, afterHeader, jpeg.length - afterHeader);
        return out.toByteArray();
    }

    /** EXIF 2.32 with two directories: that of the image, which contains the orientation and refers to that of the position. */
    private static byte[] exif(int orientation) {
        var secret = SECRET.getBytes(US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + 2 + 3 * 12 + 4 + secret.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x8825, 4, 1, 38); // GPS
        tiff.putInt(0);
        tiff.putShort((short) 3);
        entry(tiff, 0x0001, 2, 2, 'N');
        entry(tiff, 0x0003, 2, 2, 'E');
        entry(tiff, 0x001B, 7, secret.length, 80); // GPSProcessingMethod
        tiff.putInt(0).put(secret);
        var out = new ByteArrayOutputStream();
        out.writeBytes("Exif\0\0".getBytes(US_ASCII));
        out.writeBytes(tiff.array());
        return out.toByteArray();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    /** A PNG with a text, EXIF and a time stamp, as programs add them. */
    public static byte[] annotated(byte[] png) {
        return annotated(png, 1);
    }

    /** @param orientation the EXIF orientation, written as by {@code exiftool} */
    public static byte[] annotated(byte[] png, int orientation) {
        var out = new ByteArrayOutputStream();
        int afterHeader = 8 + 25;
        out.write(png, 0, afterHeader);
        chunk(out, "tEXt", ("Comment\0" + SECRET).getBytes(US_ASCII));
        var exif = exif(orientation);
        chunk(out, "eXIf", Arrays.copyOfRange(exif, 6, exif.length));
        chunk(out, "tIME", new byte[7]);
        out.write(png, afterHeader, png.length - afterHeader);
        return out.toByteArray();
    }

    /** A PNG of a few bytes whose header claims a huge size. */
    public static byte[] bomb(int width, int height) {
        var out = new ByteArrayOutputStream();
        out.write(png(1, 1), 0, 8);
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(out, "IDAT", new byte[] {0x78, 0x01, 0x01, 0, 0, (byte) 0xFF, (byte) 0xFF, 0, 0, 0, 1});
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    public static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(name.getBytes(US_ASCII));
        body.writeBytes(content);
        var checksum = new CRC32();
        checksum.update(body.toByteArray());
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(body.toByteArray());
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }

    /** A WebP with that size in its header and with metadata, but without pixels. An animated one is an endless loop. */
    public static byte[] webP(int width, int height, boolean animated) {
        return webP(width, height, animated, 1);
    }

    public static byte[] webP(int width, int height, boolean animated, int orientation) {
        var extended = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        extended.put(0, (byte) (0x0C | (animated ? 0x02 : 0)));
        extended.putShort(4, (short) (width - 1)).putShort(7, (short) (height - 1));
        var chunks = new ByteArrayOutputStream();
        riff(chunks, "VP8X", extended.array());
        if (animated) {
            riff(chunks, "ANIM", new byte[6]);
            riff(chunks, "ANMF", new byte[24]);
            riff(chunks, "ANMF", new byte[24]);
        } else {
            riff(chunks, "VP8L", new byte[] {0x2F, 0, 0, 0, 0});
        }
        riff(chunks, "EXIF", exif(orientation));
        riff(chunks, "XMP ", SECRET.getBytes(US_ASCII));
        var out = new ByteArrayOutputStream();
        out.writeBytes("RIFF".getBytes(US_ASCII));
        out.writeBytes(little(chunks.size() + 4));
        out.writeBytes("WEBP".getBytes(US_ASCII));
        out.writeBytes(chunks.toByteArray());
        return out.toByteArray();
    }

    private static void riff(ByteArrayOutputStream out, String name, byte[] content) {
        out.writeBytes(name.getBytes(US_ASCII));
        out.writeBytes(little(content.length));
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }
}
