package it.rer.portico.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunSettingsTest {

    @TempDir
    private Path root;

    private final Properties properties = new Properties();

    @BeforeEach
    void listenAtAFreePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            properties.setProperty("portico.http.port", Integer.toString(socket.getLocalPort()));
        }
        properties.setProperty("portico.db.url", "jdbc:h2:mem:run-settings");
    }

    @Test
    void withoutAnySettingItListensAtHomeAndKeepsItsDataBesideTheSources() throws Exception {
        var settings = RunSettings.of(new Properties(), Map.of(), root);

        assertThat(settings.address()).isEqualTo("http://127.0.0.1:8080");
        assertThat(settings.dataDir()).isEqualTo(root.resolve("data"));
        assertThat(settings.dbUrl())
                .isEqualTo("jdbc:h2:file:" + root.resolve("data/portico") + ";TIME ZONE=UTC;WRITE_DELAY=0");
        assertThat(settings.dbUser()).isEqualTo("portico");
        assertThat(settings.arguments())
                .containsExactly("-Dportico.base.url=http://127.0.0.1:8080", "-Dportico.demo=true");
    }

    @Test
    void onlyTheDemoContentHasThePageOfTheDemo() throws Exception {
        assertThat(RunSettings.of(new Properties(), Map.of(), root).page("it", "/a/b"))
                .isEqualTo("/it/a/b");
        assertThat(RunSettings.of(new Properties(), Map.of("PORTICO_DEMO", "false"), root)
                        .page("it", "/a/b"))
                .isEqualTo("/it");
    }

    @Test
    void aPropertyIsStrongerThanTheEnvironment() throws Exception {
        properties.setProperty("portico.http.address", "127.0.0.2");
        var settings = RunSettings.of(
                properties,
                Map.of(
                        "PORTICO_HTTP_ADDRESS",
                        "127.0.0.3",
                        "PORTICO_DB_USER",
                        "me",
                        "PORTICO_DEMO",
                        "false",
                        "PATH",
                        "x"),
                root);

        assertThat(settings.host()).isEqualTo("127.0.0.2");
        assertThat(settings.dbUser()).isEqualTo("me");
        assertThat(settings.arguments()).contains("-Dportico.demo=false").noneMatch(each -> each.contains("db."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "80 80", "999999"})
    void aPortThatIsNoneIsNamed(String port) {
        properties.setProperty("portico.http.port", port);

        assertThatThrownBy(() -> RunSettings.of(properties, Map.of(), root))
                .isInstanceOf(CannotRunException.class)
                .hasMessage("-Dportico.http.port must be a port from 1 to 65535, and is '" + port + "'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "0.0.0.0"})
    void whereNothingIsInTheWayNothingIsSaid(String address) throws Exception {
        properties.setProperty("portico.http.address", address);
        RunSettings.of(properties, Map.of(), root).check();

        assertThat(root.resolve("data")).isEmptyDirectory();
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            properties.setProperty("portico.http.port", Integer.toString(socket.getLocalPort()));

            assertOneLine("port " + socket.getLocalPort() + " at 127.0.0.1", "taken", "-Dportico.http.port=");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsNotTakenForAPortThatIsTaken() {
        properties.setProperty("portico.http.address", "192.0.2.1");

        assertOneLine("the address 192.0.2.1", "-Dportico.http.address=");
    }

    @Test
    void anAddressThatNobodyKnowsIsNamed() {
        properties.setProperty("portico.http.address", "no such host");

        assertOneLine("the address no such host", "-Dportico.http.address=");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        var file = Files.createFile(root.resolve("file"));
        properties.setProperty("portico.data.dir", file.resolve("data").toString());

        assertOneLine("the data folder " + file.resolve("data"), "-Dportico.data.dir=");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        properties.setProperty("portico.db.url", "jdbc:postgresql://127.0.0.1:" + free + "/portico");
        properties.setProperty("portico.db.user", "me");
        properties.setProperty("portico.db.password", "secret-7");

        assertOneLine("jdbc:postgresql://127.0.0.1:" + free + "/portico", "'me'", "-Dportico.db.url");
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() throws SQLException {
        var url = "jdbc:h2:file:" + root.resolve("db");
        DriverManager.getConnection(url, "portico", "right").close();
        properties.setProperty("portico.db.url", url);
        properties.setProperty("portico.db.password", "secret-7");

        assertOneLine(url, "'portico'", "-Dportico.db.password");
    }

    @Test
    void aDatabaseOfAnotherKindIsRefused() {
        properties.setProperty("portico.db.url", "jdbc:mysql://localhost/x");

        assertOneLine("jdbc:postgresql: or jdbc:h2:", "'jdbc:mysql://localhost/x'");
    }

    private void assertOneLine(String... parts) {
        assertThatThrownBy(() -> RunSettings.of(properties, Map.of(), root).check())
                .isInstanceOf(CannotRunException.class)
                .message()
                .contains(parts)
                .doesNotContain("\n", "\r", "secret-7");
    }
}
