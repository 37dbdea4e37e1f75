package it.rer.portico.media.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/** Animated images, written chunk by chunk. */
final class TestAnimations {

    private TestAnimations() {}

    /**
     * A PNG of two frames (APNG 1.0): the image itself, and a second frame in chunks that other readers ignore.
     *
     * @param plays how often it is played; 0 for an endless loop
     */
    static byte[] animated(byte[] png, int plays) {
        int afterHeader = 8 + 25;
        int beforeEnd = png.length - 12;
        var header = ByteBuffer.wrap(png);
        int width = header.getInt(16);
        int height = header.getInt(20);
        var out = new ByteArrayOutputStream();
        out.write(png, 0, afterHeader);
        TestImages.chunk(
                out, "acTL", ByteBuffer.allocate(8).putInt(2).putInt(plays).array());
        TestImages.chunk(out, "fcTL", frame(0, width, height));
        out.write(png, afterHeader, beforeEnd - afterHeader);
        TestImages.chunk(out, "fcTL", frame(1, width, height));
        TestImages.chunk(
                out, "fdAT", new byte[] {0, 0, 0, 2, 0x78, 0x01, 0x01, 0, 0, (byte) 0xFF, (byte) 0xFF, 0, 0, 0, 1});
        out.write(png, beforeEnd, png.length - beforeEnd);
        return out.toByteArray();
    }

    /** Half a second long, of the size of the whole image. */
    private static byte[] frame(int number, int width, int height) {
        return ByteBuffer.allocate(26)
                .putInt(number)
                .putInt(width)
                .putInt(height)
                .putLong(0)
                .putShort((short) 1)
                .putShort((short) 2)
                .array();
    }

    /** A GIF that shows the frames once, each for a tenth of a second. */
    static byte[] animatedGif(BufferedImage... frames) {
        return animatedGif(10, frames);
    }

    /** @param hundredths duration of each frame, in hundredths of a second */
    static byte[] animatedGif(int hundredths, BufferedImage... frames) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (var frame : frames) {
                writer.writeToSequence(new IIOImage(frame, null, staying(writer, frame, hundredths)), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadata staying(ImageWriter writer, BufferedImage frame, int hundredths) throws IOException {
        var how = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(frame), null);
        var root = (IIOMetadataNode) how.getAsTree(how.getNativeMetadataFormatName());
        var control = (IIOMetadataNode)
                root.getElementsByTagName("GraphicControlExtension").item(0);
        control.setAttribute("delayTime", Integer.toString(hundredths));
        how.setFromTree(how.getNativeMetadataFormatName(), root);
        return how;
    }

    /**
     * The same GIF, repeated.
     *
     * @param repeats how often after the first time; 0 for an endless loop
     */
    static byte[] repeated(byte[] gif, int repeats) {
        int afterHeader = 13 + ((gif[10] & 0x80) == 0 ? 0 : 3 << ((gif[10] & 7) + 1));
        var out = new ByteArrayOutputStream();
        out.write(gif, 0, afterHeader);
        out.writeBytes("!\u00ff\u000bNETSCAPE2.0".getBytes(ISO_8859_1));
        out.writeBytes(new byte[] {3, 1, (byte) repeats, 0, 0});
        out.write(gif, afterHeader, gif.length - afterHeader);
        return out.toByteArray();
    }

    /** The number of frames of a GIF. */
    static int frames(byte[] gif) {
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(in);
            return reader.getNumImages(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reader.dispose();
        }
    }
}
