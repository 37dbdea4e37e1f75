package it.rer.portico.appserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Payara Server 6, configured as in {@code docs/servers/payara-server.md}. */
final class PayaraServer extends DomainServer {

    private static final String CONFIG = "set configs.config.server-config.";
    private static final String SERVER_CONFIG = "<config name=\"server-config\">";

    PayaraServer(Setup setup) {
        super("payara-server", Folders.build().resolve("unpacked/payara6"), "payara-server/portico.asadmin", setup);
    }

    /** Closes JMS, H2 and Hazelcast to the network in the file, since commands would take effect too late. */
    @Override
    String closed(String domainXml) {
        var option = "<jvm-options>";
        return domainXml
                .replace(SERVER_CONFIG, SERVER_CONFIG + "<jms-service type=\"DISABLED\"/>")
                .replace(";AUTO_SERVER=TRUE", "")
                .replaceFirst(option, option + "-Dhazelcast.socket.bind.any=false</jvm-options>" + option);
    }

    @Override
    void start() {
        local(
                "start-domain",
                "--domaindir",
                domains().toString(),
                "--prebootcommandfile",
                listeners().toString(),
                DOMAIN);
    }

    @Override
    void configure() {
        super.configure();
        var former = process();
        local("restart-domain", "--domaindir", domains().toString(), DOMAIN);
        former.ifPresent(ApplicationServer::awaitEnd);
    }

    /** Commands that bind listeners to 127.0.0.1, and disable those that Portico does not use. */
    private Path listeners() {
        var listener = CONFIG + "network-config.network-listeners.network-listener.";
        var iiop = CONFIG + "iiop-service.iiop-listener.";
        var hazelcast = Ports.free();
        try {
            return Files.write(
                    domains().resolve("listeners.asadmin"),
                    List.of(
                            listener + "http-listener-1.address=127.0.0.1",
                            listener + "http-listener-2.enabled=false",
                            listener + "admin-listener.address=127.0.0.1",
                            CONFIG + "admin-service.jmx-connector.system.address=127.0.0.1",
                            CONFIG + "admin-service.jmx-connector.system.enabled=false",
                            iiop + "orb-listener-1.address=127.0.0.1",
                            iiop + "SSL.enabled=false",
                            iiop + "SSL_MUTUALAUTH.enabled=false",
                            "set hazelcast-runtime-configuration.das-bind-address=127.0.0.1",
                            "set hazelcast-runtime-configuration.das-port=" + hazelcast,
                            "set hazelcast-runtime-configuration.discovery-mode=tcpip",
                            "set hazelcast-runtime-configuration.tcpip-members=127.0.0.1:" + hazelcast));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
