package it.rer.portico.integration;

import it.rer.portico.appserver.Folders;
import it.rer.portico.appserver.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What puts our blocks into the portal's pages. */
public enum Engine {
    /** By SSI. */
    NGINX {
        @Override
        String block(String name, String place) {
            return "<!--# include virtual=\"/portico-block/" + name + place + "\" stub=\"away\" -->";
        }

        @Override
        String insteadOfBlocks(String html) {
            return "<!--# block name=\"away\" -->" + html + "<!--# endblock -->";
        }

        @Override
        Program start(int port, Path folder, int portico, int portal) {
            var program = Program.named("nginx", "nginx-light");
            var revalidating = Ports.free();
            write(
                    folder.resolve("portico.conf"),
                    configured(
                            "nginx/portico.conf",
                            Map.of(
                                    "127.0.0.1:8080", "127.0.0.1:" + portico,
                                    "127.0.0.1:8000", "127.0.0.1:" + portal,
                                    "127.0.0.1:8079", "127.0.0.1:" + revalidating,
                                    "listen 80;", "listen 127.0.0.1:" + port + ";",
                                    "/var/lib/nginx/portico",
                                            folder.resolve("cache").toString())));
            // What Debian's own nginx.conf says, with all that is written in our folder, and as the user of the tests.
            var main = write(folder.resolve("nginx.conf"), """
                    daemon off;
                    user %2$s;
                    pid %1$s/nginx.pid;
                    error_log %1$s/error.log;
                    events {}
                    http {
                        include /etc/nginx/mime.types;
                        access_log off;
                        client_body_temp_path %1$s/body;
                        proxy_temp_path %1$s/proxy;
                        fastcgi_temp_path %1$s/fastcgi;
                        uwsgi_temp_path %1$s/uwsgi;
                        scgi_temp_path %1$s/scgi;
                        include %1$s/portico.conf;
                    }
                    """.formatted(folder, System.getProperty("user.name")));
            return new Program(
                    List.of(program, "-p", folder.toString(), "-e", folder + "/error.log", "-c", main.toString()),
                    folder.resolve("said.log"),
                    port);
        }
    },
    /** By ESI. */
    VARNISH {
        @Override
        String block(String name, String place) {
            return "<esi:include src=\"/portlets/" + name + place + "\"/>";
        }

        @Override
        String insteadOfBlocks(String html) {
            return "";
        }

        @Override
        Program start(int port, Path folder, int portico, int portal) {
            var program = Program.named("varnishd", "varnish");
            var vcl = write(
                    folder.resolve("portico.vcl"),
                    configured(
                            "varnish/portico.vcl",
                            Map.of("\"8080\"", "\"" + portico + "\"", "\"8000\"", "\"" + portal + "\"")));
            return new Program(
                    List.of(
                            program,
                            "-F", // in the foreground
                            "-j",
                            "none", // as the user of the tests
                            "-T",
                            "none",
                            "-a",
                            "127.0.0.1:" + port,
                            "-n",
                            folder.resolve("work").toString(),
                            "-s",
                            "malloc,32m",
                            "-f",
                            vcl.toString()),
                    folder.resolve("said.log"),
                    port);
        }
    };

    /** How a page asks for a block. */
    abstract String block(String name, String place);

    /** How a page says, before the first block, what is to be shown in the place of one that fails; empty if that cannot be said. */
    abstract String insteadOfBlocks(String html);

    abstract Program start(int port, Path folder, int portico, int portal);

    /** An empty folder for what it writes. */
    Path folder() {
        var folder = Folders.build().resolve("integration").resolve(name().toLowerCase(java.util.Locale.ROOT));
        Folders.delete(folder);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An operator's file, with its addresses changed. Each must stand in it, so that what is tested is what is delivered. */
    private static String configured(String file, Map<String, String> changes) {
        try {
            var text =
                    Files.readString(Folders.root().resolve("docs/integration").resolve(file));
            for (var change : changes.entrySet()) {
                if (!text.contains(change.getKey())) {
                    throw new AssertionError("No " + change.getKey() + " in " + file);
                }
                text = text.replace(change.getKey(), change.getValue());
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
