package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.appserver.Folders;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;

/** The tasks of an editor at the desk, done through its screens without JavaScript. */
public final class DeskWork {

    static final String NEW = "/redazione/nuova";
    static final String WRITE = "/redazione/pagina";
    static final String PUBLISH = "/redazione/pubblica";
    static final String PREVIEW = "/redazione/anteprima";

    private final DeskClient desk;

    public DeskWork(DeskClient desk) {
        this.desk = desk;
    }

    /** A unique title. */
    public static String unique(String words) {
        return words + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The slug of a page with that title. */
    public static String path(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /**
     * Creates a page at the top of the tree.
     *
     * @return its identity
     */
    public String create(String title) {
        desk.open(NEW);
        var screen = desk.send("#new", Map.of("new-title", title), "new-create");
        assertThat(desk.last().status()).isEqualTo(200);
        return screen.select("#d-editing").attr("data-page");
    }

    /**
     * Creates a page at the top of the tree with a short Italian text.
     *
     * @param words of its title, which is made unique
     * @return its identity
     */
    public String text(String words) {
        var title = unique(words);
        var page = create(title);
        write(page, "it", title, "<p>Il testo.</p>");
        return page;
    }

    /** Saves a text as the next revision. */
    public void write(String page, String language, String title, String body) {
        desk.open(WRITE + "?id=" + page);
        var screen = desk.send(
                "#" + language + "-form",
                Map.of(
                        language + "-title", title,
                        language + "-description", "Di che cosa si tratta, in breve.",
                        language + "-body", body),
                language + "-save");
        assertThat(screen.select(".p-note").text()).as(desk.last().text()).isNotBlank();
    }

    /** Publishes every language that has a draft. */
    public Document publish(String page) {
        desk.open(PUBLISH + "?id=" + page);
        return desk.send("#publish", Map.of(), "publish-publish");
    }

    /** Moves a page to the trash. */
    public void discard(String page) {
        desk.open("/redazione/elimina?id=" + page);
        desk.send("#discard", Map.of(), "discard-discard");
    }

    /** Restores a page from the trash. */
    public void restore(String page) {
        desk.open("/redazione/cestino");
        desk.send("#trash", Map.of("restore", page), "");
    }

    /** Adds a redirect from an old path, without the language, to a page. */
    public void redirect(String path, String page) {
        desk.open("/redazione/nuovo-reindirizzamento?to=" + page);
        desk.send("#redirect", Map.of("redirect-path", path, "redirect-page", page), "redirect-add");
        assertThat(desk.document().select("[data-done]")).as(desk.last().text()).isNotEmpty();
    }

    /** Imports a list of redirects, and confirms it. */
    void importRedirects(byte[] list) {
        desk.open("/redazione/importa-reindirizzamenti");
        desk.sendFile("#list", "list-file", "elenco.csv", list, "list-read");
        assertThat(desk.document().select("[data-done]")).as(desk.last().text()).isNotEmpty();
        desk.send("#plan", Map.of(), "plan-take");
        assertThat(desk.document().select("[data-done]")).as(desk.last().text()).isNotEmpty();
    }

    /**
     * Creates a preview link to a draft.
     *
     * @return its path
     */
    public String share(String page) {
        desk.open(PREVIEW + "?id=" + page);
        var made = desk.send("#preview", Map.of(), "preview-share").select("#preview-made");
        assertThat(made).as(desk.last().text()).hasSize(1);
        return URI.create(made.val()).getRawPath();
    }

    /** Revokes all preview links to a draft. */
    public void revokeAll(String page) {
        for (var links = links(page); !links.isEmpty(); links = links(page)) {
            desk.open(links.first().attr("href"));
            desk.send("#unshare", Map.of(), "unshare-revoke");
        }
    }

    private Elements links(String page) {
        return desk.open(PREVIEW + "?id=" + page).select("a[href*=disattiva-anteprima]");
    }

    /**
     * Uploads a document to the library.
     *
     * @return its identity
     */
    public String upload(String name) {
        return upload(name, "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Uploads an image to the library.
     *
     * @param name ending in {@code .png}
     * @return its identity
     */
    public String uploadImage(String name, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) { // noise, so that smaller renditions have fewer bytes, as with photographs
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, (x * 31 + y * 17) ^ (x * y));
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return upload(name, bytes.toByteArray());
    }

    /**
     * Uploads a file to the library.
     *
     * @return its identity
     */
    public String upload(String name, byte[] content) {
        var answer = desk.upload(name, content);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    /** The paths below {@code /redazione} of all screens but the home screen, from the views in {@code webapp/redazione}. */
    public static List<String> screens() {
        var folder = Folders.root().resolve("web/src/main/webapp/redazione");
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(view -> folder.relativize(view).toString().replace(".xhtml", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
