package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Office files from the upload to the download by citizens. */
@Tag("acceptance")
@Deployed
class UploadedFilesIT {

    /** As Excel saves "Unicode text": UTF-16 with a byte order mark. */
    private static final byte[] TABLE = "\ufeffComune;Città\r\n".getBytes(StandardCharsets.UTF_16LE);

    private final Site site;
    private final DeskClient desk;
    private final DeskWork work;

    UploadedFilesIT(Site site) {
        this.site = site;
        desk = DeskClient.of(site, new TestEditors(site.database()).with("PUBLISHER"));
        work = new DeskWork(desk);
    }

    /** The first fields of a CMS signature (RFC 5652) around a document of two bytes. */
    private static byte[] signed() {
        int[] fields = {
            0x30, 0x2A, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02, 0xA0, 0x1D, 0x30, 0x1B, 0x02,
            0x01, 0x01, 0x31, 0x05, 0x30, 0x03, 0x06, 0x01, 0x2A, 0x30, 0x0F, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7,
            0x0D, 0x01, 0x07, 0x01, 0xA0, 0x02, 0x04, 0x00
        };
        var bytes = new ByteArrayOutputStream();
        for (int field : fields) {
            bytes.write(field);
        }
        return bytes.toByteArray();
    }

    @Test
    void downloadsHaveTheUploadedContentAndType() {
        assertSaved("delibera 12.pdf.p7m", signed(), "application/pkcs7-mime", "delibera-12.pdf.p7m");
        assertSaved("Comuni.csv", TABLE, "text/csv", "comuni.csv");
    }

    private void assertSaved(String name, byte[] content, String type, String addressName) {
        var title = DeskWork.unique("Con allegato");
        var page = work.create(title);
        work.write(page, "it", title, "<p><a href=\"media:" + work.upload(name, content) + "\">Allegato</a></p>");
        work.publish(page);

        var link = site.get("/it/" + DeskWork.path(title)).html().selectFirst("main a[href*=/media/]");
        assertThat(link).as("link to %s", name).isNotNull();
        assertThat(link.attr("href")).endsWith("/" + addressName);
        var answer = site.get(link.attr("href"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(content);
        assertThat(answer.required("Content-Type")).startsWith(type);
        assertThat(answer.required("Content-Disposition")).startsWith("attachment; filename=\"" + addressName + "\"");
        assertThat(answer.required("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void refusalNamesAnAcceptedFormat() {
        var answer =
                desk.upload("IMG_1.HEIC", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("HEIC", "JPEG");
    }
}
