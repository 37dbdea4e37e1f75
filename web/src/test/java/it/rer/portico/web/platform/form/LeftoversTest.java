package it.rer.portico.web.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.testing.Fake;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    private Path folder;

    private final Leftovers leftovers = new Leftovers();

    @Test
    void leftoversAreDeletedWhenTheUploadEnds() throws IOException {
        var part = Files.createFile(folder.resolve("upload_1.tmp"));
        var other = Files.createFile(folder.resolve("page.class"));
        leftovers.begin();
        leftovers.note();
        leftovers.end(context());

        assertThat(part).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void nothingIsDeletedIfNoUploadBrokeOff() throws IOException {
        var part = Files.createFile(folder.resolve("upload_1.tmp"));
        leftovers.begin();
        leftovers.end(context());

        assertThat(part).exists();
    }

    @Test
    void aRunningUploadKeepsItsFile() throws Exception {
        var part = Files.createFile(folder.resolve("upload_1.tmp"));
        leftovers.begin();
        var broken = new Thread(() -> {
            leftovers.begin();
            leftovers.note();
            leftovers.end(context());
        });
        broken.start();
        broken.join();
        assertThat(part).exists();

        leftovers.end(context());
        assertThat(part).doesNotExist();
    }

    private ServletContext context() {
        return Fake.of(ServletContext.class, (name, arguments) -> {
            assertThat(arguments).containsExactly(ServletContext.TEMPDIR);
            return folder.toFile();
        });
    }
}
