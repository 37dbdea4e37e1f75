package it.rer.portico.web.frame.media;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static it.rer.portico.web.testing.TestLinks.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.media.format.MediaType;
import it.rer.portico.media.library.TestMedia;
import it.rer.portico.setting.SettingName;
import it.rer.portico.setting.TestSettings;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.asset.Assets;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SharingViewTest {

    private final RequestContext requestContext = new RequestContext();

    @Test
    void theFirstImageOfThePageIsUsed() {
        var site = site("media:7");
        requestContext.begin(site, site.text(1, ITALIAN).orElseThrow());
        var view = view();

        assertThat(view.getAddress()).isEqualTo(BASE + "/media/5-0123456789abcdef/file/piazza.jpg");
        assertThat(view.getAlternative()).isEqualTo("La piazza");
        assertThat(view.getWidth()).isEqualTo(400);
        assertThat(view.getHeight()).isEqualTo(300);
        assertThat(view.getType()).isEqualTo("image/jpeg");
        assertThat(view.getCard()).isEqualTo("summary");
    }

    @Test
    void theImageOfADraftIsInTheFolderOfItsReader() {
        var site = site("");
        requestContext.begin(site, site.text(1, ITALIAN).orElseThrow());
        requestContext.withMediaIn("/anteprima/x/media");

        assertThat(view().getAddress()).startsWith(BASE + "/anteprima/x/media/5-");
    }

    @Test
    void withoutOneTheImageOfTheSettingsIsUsed() {
        var site = site("media:7");
        requestContext.begin(site, site.text(2, ITALIAN).orElseThrow());
        requestContext.withMediaIn("/anteprima/x/media");
        var view = view();

        assertThat(view.getAddress()).isEqualTo(BASE + "/media/7-0123456789abcdef/1280/piazza.jpg");
        assertThat(view.getAlternative()).isEqualTo("Il portico");
        assertThat(view.getCard()).isEqualTo("summary_large_image");
        assertThat(view.isOwn()).isFalse();

        requestContext.begin(site, ENGLISH);
        assertThat(view().getAlternative()).isEqualTo("The arcade");
    }

    @Test
    void withoutEitherTheBuiltInImageIsUsed() throws IOException {
        for (var chosen : new String[] {"", "media:404", "media:9"}) {
            requestContext.begin(site(chosen), ITALIAN);
            var view = view();

            assertThat(view.isOwn()).isTrue();
            assertThat(view.getAddress()).matches(BASE + "/assets/sharing[.][0-9a-f]+[.]png");
            assertThat(view.getType()).isEqualTo("image/png");
            assertThat(view.getAlternative()).isEmpty();
        }
        try (var file = Assets.class.getResourceAsStream("files/" + SharingView.OWN)) {
            var drawn = ImageIO.read(file);
            assertThat(drawn.getWidth()).isEqualTo(view().getWidth()).isEqualTo(1200);
            assertThat(drawn.getHeight()).isEqualTo(view().getHeight()).isEqualTo(630);
        }
    }

    private static SiteSnapshot site(String chosen) {
        return new TestSite()
                .page(1, null)
                .page(2, null)
                .text(1, ITALIAN, "a", "A", "<p><img src=\"media:5\" alt=\"La piazza\"></p>")
                .text(2, ITALIAN, "b", "B", "<p>Niente</p>")
                .media(TestMedia.image(5, 400, 300, List.of(320), Map.of()))
                .media(TestMedia.image(
                        7, 2000, 1050, List.of(640, 1280), Map.of(ITALIAN, "Il portico", ENGLISH, "The arcade")))
                .media(TestMedia.document(9, "Bando.pdf", MediaType.PDF, 10))
                .settings(TestSettings.with(SettingName.SHARING_IMAGE, ITALIAN, chosen))
                .snapshot();
    }

    private SharingView view() {
        var view = Wiring.wire(
                new SharingView(), requestContext, TestLinks.atRoot(), Wiring.wire(new Assets(), TestLinks.atRoot()));
        view.choose();
        return view;
    }
}
