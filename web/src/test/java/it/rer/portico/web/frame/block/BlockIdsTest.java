package it.rer.portico.web.frame.block;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.TestSite;
import org.junit.jupiter.api.Test;

class BlockIdsTest {

    @Test
    void aPageHasOnePrefixPerLanguageWhateverItsAddress() {
        var site = new TestSite()
                .page(1, null)
                .page(2, null)
                .text(1, ITALIAN, "a")
                .text(1, ENGLISH, "b")
                .text(2, ITALIAN, "c");

        assertThat(site.snapshot().allTexts())
                .extracting(BlockIds::of)
                .containsExactly("portico-1-it", "portico-1-en", "portico-2-it")
                .allMatch(BlockIds::areOfPage);
        assertThat(BlockIds.of(new PublishedText(1, ITALIAN, "z", 9, new PageContent("T", "D", ""), TestSite.MODIFIED)))
                .isEqualTo("portico-1-it");
    }

    @Test
    void everyDefaultPrefixIsAValidOption() {
        var widest = new PublishedText(
                Long.MAX_VALUE / 10, ITALIAN, "z", 9, new PageContent("T", "D", ""), TestSite.MODIFIED);
        var address = WebAddress.find("https://www.example.org/mare?a=b").orElseThrow();

        for (var ids : new String[] {BlockIds.of(widest), BlockIds.of(address, ENGLISH)}) {
            assertThat(BlockOptions.of(Portlet.RATING, "ids=" + ids).ids()).isEqualTo(ids);
        }
    }

    @Test
    void aPageThatWeDoNotManageHasAPrefixFromItsAddress() {
        var sea = WebAddress.find("https://www.example.org/mare").orElseThrow();
        var hills = WebAddress.find("https://www.example.org/colli").orElseThrow();

        assertThat(BlockIds.of(sea, ITALIAN))
                .matches("portico-a[0-9a-f]{12}-it")
                .isEqualTo(BlockIds.of(sea, ITALIAN))
                .isNotEqualTo(BlockIds.of(hills, ITALIAN))
                .isNotEqualTo(BlockIds.of(sea, ENGLISH))
                .doesNotMatch(BlockIds::areOfPage);
    }
}
