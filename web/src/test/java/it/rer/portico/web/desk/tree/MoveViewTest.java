package it.rer.portico.web.desk.tree;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.contents.Branches;
import it.rer.portico.contents.Contents;
import it.rer.portico.contents.Entry;
import it.rer.portico.contents.Structure;
import it.rer.portico.error.InvalidInputException;
import it.rer.portico.page.PageKind;
import it.rer.portico.web.desk.PageChoices;
import it.rer.portico.web.desk.TestScreen;
import it.rer.portico.web.testing.Exchange;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MoveViewTest {

    private static final class Pages extends Contents {
        @Override
        public Entry get(long pageId) {
            return new Entry(pageId, 1L, PageKind.DOCUMENT, true, 0, Map.of(), true, true);
        }
    }

    /** Under the new parent, there is a page of that name already. */
    private static final class Crowded extends Structure {
        @Override
        public void move(long pageId, Long newParentId, int place) {
            throw new InvalidInputException("slug", "page.path-taken", "bandi/europa");
        }

        @Override
        public long copy(long pageId, Long newParentId) {
            throw new InvalidInputException("slug", "page.path-taken", "bandi/europa");
        }
    }

    private final TestScreen screen =
            TestScreen.sent(Exchange.post("/redazione/sposta").parameter("id", "7"));
    private final MoveView view =
            screen.wire(new MoveView(), new PageChoices(), new Pages(), new Branches(), new Crowded());

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void whatIsWrongWithANewAddressIsSaidAtTheOnlyInput() {
        view.setParent("9");
        view.move();

        assertThat(screen.screen().getFault()).containsOnlyKeys("parent");
        assertThat(screen.screen().getFault().get("parent")).contains("bandi/europa");
        assertThat(screen.leadsTo()).isNull();
        assertThat(view.getParent()).isEqualTo("9");
    }

    @Test
    void theSameHoldsForACopy() {
        view.copy();

        assertThat(screen.screen().getFault()).containsOnlyKeys("parent");
    }
}
