package it.rer.portico.content.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.platform.language.Language;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.TestClock;
import jakarta.ejb.EJBException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class ChangeFeedTest {

    private final Container container;
    private final ChangeFeed feed;
    private final List<Object> events = new ArrayList<>();

    ChangeFeedTest(Container container) {
        this.container = container;
        feed = container.get(ChangeFeed.class);
        container.observe(events::add);
    }

    @Test
    void anEmptyFeedIsAtZero() {
        assertThat(feed.latest()).isZero();
        assertThat(feed.since(0)).isEmpty();
    }

    @Test
    void changesOfOneTransactionAreNumberedInTheirOrder() {
        container.inTransaction(() -> {
            container.get(SiteLock.class).acquire();
            feed.record(ChangeKind.SETTING, null, Language.ITALIAN);
            feed.record(ChangeKind.SETTING, null, Language.ENGLISH);
            container.get(SiteLock.class).acquire();
            feed.record(ChangeKind.SETTING, null, null);
        });

        assertThat(feed.since(0)).extracting(Change::number).containsExactly(1L, 2L, 3L);
        assertThat(feed.since(0))
                .extracting(Change::language)
                .extracting(language -> language.orElse(null))
                .containsExactly(Language.ITALIAN, Language.ENGLISH, null);
        assertThat(feed.latest()).isEqualTo(3);
    }

    @Test
    void aFlushBetweenTwoRecordsLosesNoNumber() {
        container.inTransaction(() -> {
            feed.record(ChangeKind.SETTING, null, Language.ITALIAN);
            assertThat(feed.since(0)).hasSize(1); // a query flushes what is pending
            feed.record(ChangeKind.SETTING, null, Language.ENGLISH);
        });

        assertThat(feed.since(0)).extracting(Change::number).containsExactly(1L, 2L);
    }

    @Test
    void aNumberReadBeforeTheLockIsReadAgain() throws Exception {
        container.inTransaction(() -> {
            assertThat(feed.latest()).isZero();
            elsewhere(() -> feed.record(ChangeKind.SETTING, null, Language.ITALIAN));
            feed.record(ChangeKind.SETTING, null, Language.ENGLISH);
        });

        assertThat(feed.since(0)).extracting(Change::number).containsExactly(1L, 2L);
    }

    @Test
    void onlyLaterChangesAreReturned() {
        feed.record(ChangeKind.SETTING, null, Language.ITALIAN);
        feed.record(ChangeKind.SETTING, null, Language.ENGLISH);

        assertThat(feed.since(1)).extracting(Change::number).containsExactly(2L);
        assertThat(feed.since(2)).isEmpty();
    }

    @Test
    void aRollbackLeavesNoGapAndFiresNoEvent() {
        feed.record(ChangeKind.SETTING, null, Language.ITALIAN);

        assertThatThrownBy(() -> container.inTransaction(() -> {
                    feed.record(ChangeKind.SETTING, null, Language.ITALIAN);
                    throw new IllegalStateException("something fails after the record");
                }))
                .isInstanceOf(EJBException.class);
        feed.record(ChangeKind.SETTING, null, Language.ENGLISH);

        assertThat(feed.since(0)).extracting(Change::number).containsExactly(1L, 2L);
        assertThat(events).containsExactly(new Changed(1), new Changed(2));
    }

    @Test
    void theEventIsFiredAfterTheCommit() {
        container.inTransaction(() -> {
            feed.record(ChangeKind.SETTING, null, null);
            assertThat(events).isEmpty();
        });

        assertThat(events).containsExactly(new Changed(1));
    }

    @Test
    void aChangeHasAKindAndATime() {
        feed.record(ChangeKind.SETTING, null, Language.ITALIAN);

        var change = feed.since(0).get(0);
        assertThat(change.kind()).isEqualTo(ChangeKind.SETTING);
        assertThat(change.pageId()).isEmpty();
        assertThat(change.language()).contains(Language.ITALIAN);
        assertThat(change.at()).isEqualTo(TestClock.START);
    }

    private static void elsewhere(Runnable work) {
        var thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
