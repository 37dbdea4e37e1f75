package it.rer.portico.integration;

import it.rer.portico.appserver.Folders;
import it.rer.portico.appserver.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The proxies that include our blocks in the portal's pages. */
public enum Engine {
    /** nginx, with SSI. */
    NGINX {
        @Override
        String block(String name, String path) {
            return "<!--# include virtual=\"/portico-block/" + name + path + "\" stub=\"away\" -->";
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
            // as Debian's nginx.conf, but writing to the test's folder and running as its user
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
                    folder.resolve("output.log"),
                    port);
        }
    },
    /** Varnish, with ESI. */
    VARNISH {
        @Override
        String block(String name, String path) {
            return "<esi:include src=\"/portlets/" + name + path + "\"/>";
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
                    folder.resolve("output.log"),
                    port);
        }
    };

    /** The markup that includes a block. */
    abstract String block(String name, String path);

    /** The markup, before the first block, that defines the replacement for a block that fails; empty if the proxy supports none. */
    abstract String insteadOfBlocks(String html);

    abstract Program start(int port, Path folder, int portico, int portal);

    /** An empty folder for its files. */
    Path folder() {
        var folder = Folders.build().resolve("integration").resolve(name().toLowerCase(java.util.Locale.ROOT));
        Folders.delete(folder);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A configuration file from the docs with addresses replaced. Each must occur in it, so that the delivered file is what is tested. */
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
