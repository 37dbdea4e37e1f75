package it.rer.portico.web.frame.media;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.media.format.MediaType;
import it.rer.portico.media.library.MediaFacts;
import it.rer.portico.media.library.TestMedia;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.TestSite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedImageTest {

    private static final Map<Long, MediaFacts> FILES = Map.of(
            1L, TestMedia.image(1, 1000, 500, List.of(320, 640, 960), Map.of(ITALIAN, "La torre")),
            2L, TestMedia.image(2, 4000, 3000, List.of(320, 640, 960, 1280, 1920), Map.of()),
            3L, TestMedia.image(3, 40, 30, List.of(), Map.of()),
            4L, TestMedia.document(4, "Bando.pdf", MediaType.PDF, 1_234_567));

    @Test
    void itIsTheFirstImageInTheLibrary() {
        var image = first(
                "<p><a href=\"media:1\">x</a><img src=\"media:404\" alt=\"\"><img src=\"asset:a.svg\" alt=\"a\">"
                        + "<img src=\"media:4\" alt=\"\"><img src=\"media:3\" alt=\"Uno\"><img src=\"media:1\" alt=\"Due\"></p>");

        assertThat(image).contains(new SharedImage("/3-0123456789abcdef/file/piazza.jpg", "image/jpeg", 40, 30, "Uno"));
        assertThat(first("<p>Niente <a href=\"media:1\">da vedere</a></p>")).isEmpty();
    }

    @Test
    void aLargeImageIsScaledToTheWidthOfPreviews() {
        assertThat(first("<img src=\"media:2\" alt=\"\">"))
                .contains(new SharedImage("/2-0123456789abcdef/1280/piazza.jpg", "image/jpeg", 1280, 960, ""));
        assertThat(first("<img src=\"media:1\" alt=\"\">").orElseThrow().path()).contains("/file/");
    }

    @Test
    void theTextsAlternativePrecedesTheLibrarys() {
        assertThat(first("<img src=\"media:1\" alt=\"L&apos;&quot;Asinelli&quot; &amp; noi\">")
                        .orElseThrow()
                        .alternative())
                .isEqualTo("L'\"Asinelli\" & noi");
        assertThat(first("<img src=\"media:1\" alt=\" \">").orElseThrow().alternative())
                .isEqualTo("La torre");
        assertThat(SharedImage.of(FILES.get(1L), ENGLISH).alternative()).isEqualTo("La torre");
    }

    private static Optional<SharedImage> first(String body) {
        return SharedImage.of(text(ITALIAN, body), id -> Optional.ofNullable(FILES.get(id)));
    }

    private static PublishedText text(Language language, String body) {
        return new PublishedText(
                1, language, "r", 2, new PageContent("Titolo", "Descrizione", body), TestSite.MODIFIED);
    }
}
