package it.rer.portico;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.database.Migration;
import it.rer.portico.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The packages, tables, classes and files that the documentation names exist. */
@Tag("places")
class DocumentsTest {

    private static final Path TOP = Path.of("..");

    private static final List<Path> SOURCES = Stream.of(
                    "ejb/src/main/java/it/rer/portico",
                    "web/src/main/java/it/rer/portico",
                    "web/src/main/java/it/rer/portico/web",
                    "web/src/main/java/it/rer/portico/web/desk")
            .map(TOP::resolve)
            .toList();

    /** A class of this product with its package, relative to the root package, perhaps with a member. */
    private static final Pattern CLASS = Pattern.compile(
            "`(?:it\\.rer\\.portico\\.)?((?:[a-z]+\\.)+)([A-Z][A-Za-z]+)(?:\\.([a-z]\\w+)(?:\\([^`]*\\))?)?`");

    private static final Pattern FILE = Pattern.compile("`((?:ejb|web|ear|docs|\\.ci)/[\\w./-]+)`");

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)");

    /** A package in the README's table of groups, relative to the root package, with slashes. */
    private static final Pattern PACKAGE = Pattern.compile("`([a-z]+(?:/[a-z]+)?)`");

    private static String text(String file) {
        return text(TOP.resolve(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** All documents except the decision records, which describe what was true when they were written. */
    private static List<Path> documents() throws IOException {
        try (var files = Files.walk(TOP.resolve("docs"))) {
            return Stream.concat(
                            files.filter(file -> file.toString().endsWith(".md"))
                                    .filter(file -> !file.toString().contains("adr")),
                            Stream.of(TOP.resolve("README.md"), TOP.resolve("CONTRIBUTING.md")))
                    .toList();
        }
    }

    @Test
    void theReadmeExplainsEveryGroup() throws IOException {
        var domain = new TreeSet<String>();
        var screens = new TreeSet<String>();
        var table = text("README.md")
                .lines()
                .dropWhile(line -> !line.startsWith("| group |"))
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        for (var line : table) {
            var cells = line.split("\\|", -1);
            PACKAGE.matcher(cells[2]).results().forEach(found -> domain.add(found.group(1)));
            PACKAGE.matcher(cells[3]).results().forEach(found -> screens.add(found.group(1)));
        }

        new Places()
                .holdsJust("README.md, groups of ejb,", folders("ejb/src/main/java/it/rer/portico"), domain)
                .holdsJust("README.md, groups of web,", folders("web/src/main/java/it/rer/portico/web"), screens)
                .assertComplete();
    }

    private static Set<String> folders(String parent) throws IOException {
        try (var files = Files.list(TOP.resolve(parent))) {
            return files.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void theDocumentedTablesAreThoseOfTheDatabase() throws SQLException {
        var rows = rows(text("docs/model.md"));
        var places = new Places();

        tables().forEach((table, columns) -> {
            var row = rows.get("`" + table + "`");
            places.holds("docs/model.md", "table " + table, row != null);
            columns.forEach(column -> places.holds(
                    "docs/model.md",
                    table + "." + column,
                    row == null || row.get(1).contains("`" + column + "`")));
        });
        places.assertComplete();
    }

    private static Map<String, List<String>> tables() throws SQLException {
        var source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:documents;DB_CLOSE_DELAY=-1");
        Migration.apply(source);
        var tables = new TreeMap<String, List<String>>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var columns = statement.executeQuery("select lower(table_name), lower(column_name)"
                        + " from information_schema.columns where table_schema = 'PUBLIC'"
                        + " and lower(table_name) not like 'flyway%' and lower(column_name) <> 'id'")) {
            while (columns.next()) {
                tables.computeIfAbsent(columns.getString(1), table -> new ArrayList<>())
                        .add(columns.getString(2));
            }
        }
        return tables;
    }

    @Test
    void theClassesAndFilesThatDocumentsNameExist() throws IOException {
        var missing = new ArrayList<String>();
        for (var document : documents()) {
            var text = text(document);
            CLASS.matcher(text)
                    .results()
                    .filter(found -> !exists(found.group(1), found.group(2), found.group(3)))
                    .forEach(found -> missing.add(document + ": " + found.group()));
            FILE.matcher(text)
                    .results()
                    .filter(found -> !Files.exists(TOP.resolve(found.group(1))))
                    .filter(found -> !found.group(1).contains("/target/"))
                    .forEach(found -> missing.add(document + ": " + found.group()));
            LINK.matcher(text)
                    .results()
                    .filter(found -> !Files.exists(document.resolveSibling(found.group(1))))
                    .forEach(found -> missing.add(document + ": " + found.group(1)));
        }

        assertThat(missing).isEmpty();
    }

    private static boolean exists(String packageName, String name, String member) {
        var file = packageName.replace('.', '/') + name + ".java";
        return SOURCES.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::exists)
                .anyMatch(source -> member == null || text(source).matches("(?s).*\\b" + member + "\\b.*"));
    }

    /** The cells of every table row of a document, by the first cell. Cells may not contain bars. */
    private static Map<String, List<String>> rows(String document) {
        var rows = new HashMap<String, List<String>>();
        document.lines().filter(line -> line.startsWith("| ")).forEach(line -> {
            var cells =
                    Stream.of(line.split("\\|", -1)).map(String::strip).skip(1).collect(Collectors.toList());
            rows.putIfAbsent(cells.get(0), cells);
        });
        return rows;
    }
}
