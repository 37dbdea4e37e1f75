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
 * A form as a screen shows it, or the query of a link, which is a form that is filled in already.
 *
 * @param place with the query that it keeps
 * @param fields that are sent, by name, with the value that the screen shows
 */
record SentForm(String method, String place, Map<String, String> fields) {

    private static final Pattern PARAMETER = Pattern.compile("getParameter[(]\"(\\w+)\"[)]");

    /** All that can be sent from a screen. */
    static List<SentForm> on(Document screen) {
        var found = new ArrayList<SentForm>();
        for (var form : screen.select("form")) {
            var fields = fields(form);
            var action = form.attr("action");
            found.add(
                    new SentForm(form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET", place(action), fields));
        }
        screen.select("a[href*=?]").eachAttr("href").stream()
                .filter(href -> href.startsWith("/redazione"))
                .forEach(href -> found.add(ofLink(href)));
        return found;
    }

    /** Where scripts of a screen send something: the values of its attributes that are places of the desk. */
    static List<String> placesOfScripts(Document screen) {
        return screen.select("[^data-]").stream()
                .flatMap(each -> each.dataset().values().stream())
                .filter(value -> value.startsWith("/redazione/") && !value.contains("?"))
                .distinct()
                .toList();
    }

    /** What a script sends to a servlet, by the parameters that its code asks for. */
    static SentForm to(String place, String code) {
        var fields = new LinkedHashMap<String, String>();
        PARAMETER.matcher(code).results().forEach(each -> fields.put(each.group(1), ""));
        return new SentForm("POST", place, fields.isEmpty() ? Map.of("a", "") : fields);
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
            if (!button || !pressed) { // a browser sends the one that was pressed
                fields.put(each.attr("name"), each.is("textarea") ? each.text() : each.val());
                pressed |= button;
            }
        }
        return fields;
    }

    private static String place(String action) {
        if (!action.startsWith("/")) {
            return action; // of a view that is not rendered
        }
        var uri = URI.create(action);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** What tells it from another: where it goes and what it is made of. */
    String key() {
        return method + " " + place.replaceFirst("\\?.*", "") + " " + fields.keySet();
    }

    /** As it is sent, with one value that is encoded already in the place of a field's own. */
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
