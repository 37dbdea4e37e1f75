package it.rer.portico.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where Portico listens and where it keeps its data: system properties, or environment variables of the same name in capitals. */
record RunSettings(
        String host,
        int port,
        Path dataDir,
        String dbUrl,
        String dbUser,
        String dbPassword,
        Map<String, String> application) {

    private static final String PREFIX = "portico.";

    static RunSettings of(Properties properties, Map<String, String> environment, Path root) throws CannotRunException {
        var given = new TreeMap<String, String>();
        environment.forEach((name, value) -> {
            if (name.startsWith("PORTICO_")) {
                given.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> given.put(name, properties.getProperty(name)));
        var host = taken(given, "portico.http.address", "127.0.0.1");
        var port = port(taken(given, "portico.http.port", "8080"));
        var data = root.resolve(taken(given, "portico.data.dir", "data"))
                .toAbsolutePath()
                .normalize();
        var url = taken(
                given, "portico.db.url", "jdbc:h2:file:" + data.resolve("portico") + ";TIME ZONE=UTC;WRITE_DELAY=0");
        var user = taken(given, "portico.db.user", url.startsWith("jdbc:h2:") ? "portico" : "");
        var password = taken(given, "portico.db.password", "");
        given.putIfAbsent("portico.demo", "true");
        given.putIfAbsent("portico.base.url", address(host, port));
        return new RunSettings(host, port, data, url, user, password, given);
    }

    private static String taken(Map<String, String> given, String name, String otherwise) {
        var value = given.remove(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private static int port(String value) throws CannotRunException {
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 65_535) {
            return Integer.parseInt(value);
        }
        throw new CannotRunException("-Dportico.http.port must be a port from 1 to 65535, and is '" + value + "'.");
    }

    /** Where a browser on this machine finds it. */
    String address() {
        return address(host, port);
    }

    private static String address(String host, int port) {
        return "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port;
    }

    /** Where to begin reading in a language: a page of the demo content, or the site as it is. */
    String page(String language, String demo) {
        return "/" + language + (application.get("portico.demo").equals("true") ? demo : "");
    }

    boolean isPostgreSql() {
        return dbUrl.startsWith("jdbc:postgresql:");
    }

    /** The application's own options, as arguments for a Java virtual machine. */
    String[] arguments() {
        return application.entrySet().stream()
                .map(option -> "-D" + option.getKey() + "=" + option.getValue())
                .toArray(String[]::new);
    }

    /** Looks at everything that may be in the way, so that it is said in one line and not in the middle of a server's log. */
    void check() throws CannotRunException {
        checkDataDir();
        checkPort();
        checkDatabase();
    }

    private void checkDataDir() throws CannotRunException {
        try {
            Files.createDirectories(dataDir);
            Files.delete(Files.createTempFile(dataDir, "writable", ""));
        } catch (IOException e) {
            throw new CannotRunException("the data folder " + dataDir
                    + " cannot be written. Make it writable, or name another with -Dportico.data.dir=...");
        }
    }

    private void checkPort() throws CannotRunException {
        if (!canListen(0)) {
            throw new CannotRunException(
                    "the address " + host + " is none of this machine. Name another with -Dportico.http.address=...");
        }
        if (!canListen(port)) {
            throw new CannotRunException("port " + port + " at " + host + " is taken, or you may not use it."
                    + " Stop what listens there, or choose another with -Dportico.http.port=...");
        }
    }

    /**
     * @param atPort 0 for any that is free
     */
    private boolean canListen(int atPort) {
        try (var socket = new ServerSocket(atPort, 1, InetAddress.getByName(host))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private void checkDatabase() throws CannotRunException {
        if (!isPostgreSql() && !dbUrl.startsWith("jdbc:h2:")) {
            throw new CannotRunException(
                    "-Dportico.db.url must begin with jdbc:postgresql: or jdbc:h2:, and is '" + dbUrl + "'.");
        }
        DriverManager.setLoginTimeout(10);
        try (var connection = DriverManager.getConnection(dbUrl, dbUser, dbPassword)) {
            connection.getMetaData();
        } catch (SQLException e) {
            var reason = e.getMessage().lines().collect(Collectors.joining(" "));
            throw new CannotRunException("the database " + dbUrl + " does not open for user '" + dbUser + "' (" + reason
                    + "). Start it, or see -Dportico.db.url, -Dportico.db.user and -Dportico.db.password.");
        }
    }
}
