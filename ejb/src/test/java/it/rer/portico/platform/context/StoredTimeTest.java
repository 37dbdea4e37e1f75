package it.rer.portico.platform.context;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.change.Change;
import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.change.ChangeKind;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class StoredTimeTest {

    private final Container container;
    private final ChangeFeed feed;

    StoredTimeTest(Container container) {
        this.container = container;
        feed = container.get(ChangeFeed.class);
    }

    @Test
    void anInstantIsReadAsItWasStoredAcrossChangesToSummerTime() {
        var instants = List.of(
                Instant.parse("2026-01-15T11:00:00Z"),
                Instant.parse("2026-07-15T11:00:00.123456Z"),
                Instant.parse("2026-03-29T01:30:00Z"), // clocks in Rome go forward at 01:00Z
                Instant.parse("2026-10-25T00:30:00Z"), // half past two, in summer time
                Instant.parse("2026-10-25T01:30:00Z")); // half past two again

        instants.forEach(instant -> {
            container.clock().set(instant);
            feed.record(ChangeKind.SETTING, null, null);
        });

        assertThat(feed.since(0)).extracting(Change::at).containsExactlyElementsOf(instants);
    }
}
