package it.rer.portico.web.desk.media;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.media.library.MediaEntry;
import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.media.library.MediaSearch;
import it.rer.portico.media.library.MediaUses;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.web.access.LocationView;
import it.rer.portico.web.desk.shell.TestScreen;
import it.rer.portico.web.testing.Exchange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MediaListTest {

    /** Grows with each query, as if somebody else uploaded files. */
    private static final class Growing extends MediaLibrary {

        private int total = 30;

        @Override
        public ResultPage<MediaEntry> list(MediaSearch search) {
            return new ResultPage<>(List.<MediaEntry>of(), total++);
        }
    }

    private static final class Counted extends MediaUses {

        private int asked;

        @Override
        public Map<Long, Integer> counts(Collection<Long> ids) {
            asked++;
            return Map.of();
        }
    }

    @Test
    void theLibraryIsQueriedOnceUntilAnUpload() {
        var uses = new Counted();
        try (var shown = TestScreen.shown(Exchange.get("/redazione/file"))) {
            var list = shown.wire(new MediaList(), shown.wire(new LocationView()), new Growing(), uses);
            list.rows();
            list.rows();
            assertThat(uses.asked).isOne();
            assertThat(list.paging("").getTotal()).isEqualTo(30);

            list.renew();
            list.rows();
            assertThat(uses.asked).isEqualTo(2);
            assertThat(list.paging("").getTotal()).isEqualTo(31);
        }
    }
}
