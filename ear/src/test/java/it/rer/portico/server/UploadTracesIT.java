package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.appserver.Folders;
import it.rer.portico.appserver.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Uploads leave no temporary files on the server. */
@Tag("acceptance")
@Deployed
class UploadTracesIT {

    private static final int MEGABYTE = 1_000_000;

    private static final int MAX_SECONDS = 5;

    private final String mark = "portico-trace-" + UUID.randomUUID();
    private final Site site;

    UploadTracesIT(Site site) {
        this.site = site;
    }

    @Test
    void uploadWithoutASessionLeavesNoFile() throws IOException {
        for (var path :
                new String[] {"/redazione/xliff", "/redazione/file/carica", "/redazione/accesso", "/", Site.RATING}) {
            var answer = send(path, 20 * MEGABYTE, "none=1");

            assertThat(answer.status()).as(path).isBetween(400, 499);
            assertThat(answer.header("Set-Cookie")).as(path).isEmpty();
        }
        assertThat(traces()).isEmpty();
    }

    @Test
    void uploadOfAnEditorLeavesNoTemporaryFile() throws IOException {
        var cookies = DeskClient.of(site, new TestEditors(site.database()).with("PUBLISHER"))
                .cookies();

        assertThat(send("/redazione/file/carica", 19 * MEGABYTE, cookies).status())
                .as("a refused file")
                .isEqualTo(422);
        assertRefused(send("/redazione/file/carica", 23 * MEGABYTE, cookies), 413, "too large");
        assertRefused(send("/redazione/pagina", MEGABYTE, cookies), 415, "where no file is accepted");
        send("/redazione/xliff", 5 * MEGABYTE, cookies);
        assertThat(traces()).isEmpty();
    }

    private static void assertRefused(Answer answer, int status, String why) {
        assertThat(answer.status()).as(why).isEqualTo(status);
        assertThat(answer.html().select("main .d-warn").text())
                .as("%s, with the desk's own page", why)
                .isNotBlank();
    }

    @Test
    void interruptedUploadLeavesNoFile() throws Exception {
        var cookies = DeskClient.of(site, new TestEditors(site.database()).with("PUBLISHER"))
                .cookies();
        var half = head("/redazione/file/carica", 10 * MEGABYTE, cookies) + part(MEGABYTE);
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), site.server().port())) {
            socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
            awaitTrace(); // a server that buffers so little in memory has nothing to delete
        }
        // the server may notice only by its timeout
        Waiting.until("The interrupted upload is still stored", () -> traces().isEmpty());
    }

    /** Waits a few seconds for a temporary file, which not every server writes. */
    private void awaitTrace() throws Exception {
        for (int i = 0; i < MAX_SECONDS && traces().isEmpty(); i++) {
            Thread.sleep(1000);
        }
    }

    private Answer send(String path, int length, String cookies) {
        var body = part(length) + "\r\n--x--\r\n";
        return site.raw((head(path, body.length(), cookies) + body).getBytes(StandardCharsets.US_ASCII));
    }

    private String head(String path, int length, String cookies) {
        return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + site.server().port() + "\r\nOrigin: "
                + site.address() + "\r\nCookie: " + cookies
                + "\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    private String part(int length) {
        return "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.bin\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + mark + "\1".repeat(length);
    }

    /** Files that begin with the uploaded content, in all temporary folders. */
    private List<Path> traces() throws IOException {
        var found = new ArrayList<Path>();
        for (var folder : List.of(
                Folders.build().resolve("servers"),
                Folders.build().resolve("unpacked"),
                Path.of(System.getProperty("java.io.tmpdir")))) {
            if (Files.exists(folder)) {
                Files.walkFileTree(folder, new Traces(found));
            }
        }
        return found;
    }

    private final class Traces extends SimpleFileVisitor<Path> {

        private final List<Path> found;

        Traces(List<Path> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && attributes.size() >= MEGABYTE / 2 && isMarked(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isMarked(Path file) {
            try (var in = Files.newInputStream(file)) {
                return new String(in.readNBytes(1000), StandardCharsets.ISO_8859_1).contains(mark);
            } catch (IOException e) {
                return false; // was deleted meanwhile, or belongs to another user
            }
        }

        /** Files of other programs in the system's temporary folder may disappear. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
