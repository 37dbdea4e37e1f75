package it.rer.portico.server;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A form of a screen, or a link with a query, which counts as a form with values.
 *
 * @param path with its query
 * @param fields names and values as the screen shows them
 */
record SentForm(String method, String path, Map<String, String> fields) {

    private static final Pattern PARAMETER = Pattern.compile("getParameter[(]\"(\\w+)\"[)]");

    /** All forms and links of a screen. */
    static List<SentForm> on(Document screen) {
        var found = new ArrayList<SentForm>();
        for (var form : screen.select("form")) {
            var fields = fields(form);
            var action = form.attr("action");
            found.add(
                    new SentForm(form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET", path(action), fields));
        }
        screen.select("a[href*=?]").eachAttr("href").stream()
                .filter(href -> href.startsWith("/redazione"))
                .forEach(href -> found.add(ofLink(href)));
        return found;
    }

    /** The paths that scripts of a screen send requests to: values of attributes that are paths of the desk. */
    static List<String> pathsOfScripts(Document screen) {
        return screen.select("[^data-]").stream()
                .flatMap(each -> each.dataset().values().stream())
                .filter(value -> value.startsWith("/redazione/") && !value.contains("?"))
                .distinct()
                .toList();
    }

    /** The form of a servlet that scripts call, with the parameters that its code reads. */
    static SentForm to(String path, String code) {
        var fields = new LinkedHashMap<String, String>();
        PARAMETER.matcher(code).results().forEach(each -> fields.put(each.group(1), ""));
        return new SentForm("POST", path, fields.isEmpty() ? Map.of("a", "") : fields);
    }

    private static SentForm ofLink(String href) {
        var uri = URI.create(href);
        var fields = new LinkedHashMap<String, String>();
        for (var pair : uri.getRawQuery().split("&", -1)) {
            var parts = pair.split("=", 2);
            fields.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return new SentForm("GET", uri.getRawPath(), fields);
    }

    private static Map<String, String> fields(Element form) {
        var fields = new LinkedHashMap<String, String>();
        boolean pressed = false;
        for (var each : form.select("[name]")) {
            boolean button = each.is("button, input[type=submit]");
            if (!button || !pressed) { // browsers send only the button that was pressed
                fields.put(each.attr("name"), each.is("textarea") ? each.text() : each.val());
                pressed |= button;
            }
        }
        return fields;
    }

    private static String path(String action) {
        if (!action.startsWith("/")) {
            return action; // the source of a view
        }
        var uri = URI.create(action);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** Identifies a kind of form: path and names of the fields. */
    String key() {
        return method + " " + path.replaceFirst("\\?.*", "") + " " + fields.keySet();
    }

    /** The encoded form, with one field replaced by an encoded value. */
    String with(String field, String encoded) {
        var all = new LinkedHashMap<>(fields);
        all.putIfAbsent(field, "");
        return all.entrySet().stream()
                .map(each ->
                        encode(each.getKey()) + "=" + (each.getKey().equals(field) ? encoded : encode(each.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
