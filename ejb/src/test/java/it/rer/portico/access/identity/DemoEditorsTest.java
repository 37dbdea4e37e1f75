package it.rer.portico.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.platform.database.DatabaseReady;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class DemoEditorsTest {

    private final Container container;

    DemoEditorsTest(Container container) {
        this.container = container;
    }

    @Test
    void theDemoLogsThreePasswordsThatChangeAtEachStart() {
        var first = passwordsOfAStart("true");
        var second = passwordsOfAStart("true");

        assertThat(first.keySet())
                .isEqualTo(second.keySet())
                .containsExactlyInAnyOrder("autrice", "editore", "amministratore");
        assertThat(first.values()).hasSize(3).doesNotHaveDuplicates().doesNotContainAnyElementsOf(second.values());
        var credentials = container.get(Credentials.class);
        assertThat(credentials.verify("autrice", first.get("autrice"))).isEmpty();
        assertThat(credentials.verify("autrice", second.get("autrice")))
                .map(Account::roles)
                .contains(Set.of(Role.AUTHOR));
        assertThat(credentials.verify("editore", second.get("editore")))
                .map(Account::roles)
                .contains(Set.of(Role.PUBLISHER));
        assertThat(credentials.verify("amministratore", second.get("amministratore")))
                .map(Account::roles)
                .contains(Set.of(Role.ADMINISTRATOR));
    }

    @Test
    void withoutTheDemoNoAccountIsCreated() {
        assertThat(passwordsOfAStart("false")).isEmpty();
        assertThat(container.get(Accounts.class).list()).isEmpty();
    }

    private Map<String, String> passwordsOfAStart(String demo) {
        var node = container.anotherNode();
        node.put(Configuration.class, TestConfiguration.with(Option.DEMO, demo));
        var lines = logged(
                () -> node.inTransaction(() -> node.get(DemoEditors.class).onReady(new DatabaseReady())));
        var passwords = new HashMap<String, String>();
        for (var line : lines) {
            var pair = line.substring(DemoEditors.ANNOUNCEMENT.length()).split(" ", 2);
            passwords.put(pair[0], pair[1]);
        }
        return passwords;
    }

    private static List<String> logged(Runnable work) {
        var lines = new ArrayList<String>();
        var logger = Logger.getLogger(DemoEditors.class.getName());
        var before = logger.getLevel();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.INFO);
        try {
            work.run();
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
            logger.setLevel(before);
        }
        return lines;
    }
}
