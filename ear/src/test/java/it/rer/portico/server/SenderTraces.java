package it.rer.portico.server;

import it.rer.portico.appserver.PostgreSql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Searches every column of every table and the server's log for values of a sender: in plain, as hexadecimal bytes, and hashed without a
 * key, since IP addresses are so few that an unkeyed hash can be reversed.
 */
final class SenderTraces {

    private static final List<String> HASHES = List.of("MD5", "SHA-1", "SHA-256", "SHA-512");

    private final PostgreSql database;
    private final Path log;

    /** The searched values, by each form in which they could be stored. */
    private final Map<String, String> forms = new LinkedHashMap<>();

    SenderTraces(PostgreSql database, Path log) {
        this.database = database;
        this.log = log;
    }

    /** Searches the database of a site and the log of its server. */
    static SenderTraces in(Site site) {
        return new SenderTraces(site.database(), site.server().log());
    }

    /** Adds a value to search for. */
    SenderTraces of(String mark) {
        var bytes = mark.getBytes(StandardCharsets.UTF_8);
        add(mark, mark);
        addBytes(mark, bytes);
        for (var hash : HASHES) {
            try {
                addBytes(hash + " of " + mark, MessageDigest.getInstance(hash).digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        return this;
    }

    /** Adds an IP address to search for, also as bytes and as a number. */
    SenderTraces ofAddress(byte[] address) {
        var parts = new ArrayList<String>();
        long number = 0;
        for (byte part : address) {
            parts.add(Integer.toString(part & 0xff));
            number = (number << 8) + (part & 0xff);
        }
        addBytes(String.join(".", parts), address);
        add(String.join(".", parts), Long.toString(number));
        return of(String.join(".", parts));
    }

    private void addBytes(String mark, byte[] bytes) {
        add(mark, HexFormat.of().formatHex(bytes)); // as PostgreSQL prints bytea
        add(mark, Base64.getEncoder().withoutPadding().encodeToString(bytes));
        add(mark, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private void add(String mark, String form) {
        forms.put(form.toLowerCase(Locale.ROOT), mark);
    }

    /** The locations where values were found, with the values. */
    List<String> found() {
        var found = new ArrayList<String>();
        for (var table :
                database.query("select table_name from information_schema.tables where table_schema = 'public'")) {
            for (var row : database.query("select r::text from public.\"" + table.get(0) + "\" r")) {
                search("table " + table.get(0), row.get(0), found);
            }
        }
        try {
            search("log", new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1), found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private void search(String path, String text, List<String> found) {
        var lowerCase = text.toLowerCase(Locale.ROOT);
        forms.forEach((form, mark) -> {
            if (lowerCase.contains(form)) {
                found.add(path + ": " + mark);
            }
        });
    }
}
