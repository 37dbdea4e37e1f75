package it.rer.portico.appserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** GlassFish 7, configured as in {@code docs/servers/glassfish.md}. */
final class GlassFish extends DomainServer {

    GlassFish(Setup setup) {
        super("glassfish", Folders.build().resolve("unpacked/glassfish7"), "glassfish/portico.asadmin", setup);
    }

    @Override
    String closed(String domainXml) {
        return domainXml
                .replaceAll("<network-listener (?![^>]*address=)", "<network-listener address=\"127.0.0.1\" ")
                .replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                .replaceFirst("<jmx-connector ", "<jmx-connector enabled=\"false\" ");
    }

    @Override
    void configure() {
        try {
            var file = Files.writeString(
                    domains().resolve("alias"),
                    "AS_ADMIN_ALIASPASSWORD=" + setup().database().password());
            asadmin("--passwordfile", file.toString(), "create-password-alias", "portico-db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        asadmin(
                "create-system-properties",
                "portico.db.url=" + escaped(setup().database().url()) + ":portico.db.user="
                        + escaped(setup().database().user()));
        super.configure();
        // otherwise its JMS broker, which Portico does not use, listens on every network address
        asadmin("set", "configs.config.server-config.jms-service.type=REMOTE");
        stop(); // this setting and a JVM option take effect after a restart
        start();
    }

    /**
     * GlassFish creates a class loader for each deployment of an EAR and does not close it. Its thread {@code JarFileManager-1} remains,
     * with the class loader of the application as context class loader.
     */
    @Override
    public boolean releasesFormerCopies() {
        return false;
    }

    private static String escaped(String value) {
        return value.replace(":", "\\:").replace("=", "\\=");
    }
}
