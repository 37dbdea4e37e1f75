package it.rer.portico.web.frame.media;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The attributes of a tag, as the sanitiser writes them: values in double quotes, with entities. */
public final class TagAttributes {

    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]++)(?:=\"([^\"]*+)\")?");

    private TagAttributes() {}

    /** In their order, as they are written; the value of one that has none is empty. */
    public static Map<String, String> of(String tag) {
        var attributes = new LinkedHashMap<String, String>();
        var attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            attributes.put(attribute.group(1), attribute.group(2) == null ? "" : attribute.group(2));
        }
        return attributes;
    }

    /** What stands between the name of a tag and its end. */
    public static String text(Map<String, String> attributes) {
        var text = new StringBuilder();
        attributes.forEach((name, value) ->
                text.append(' ').append(name).append("=\"").append(value).append('"'));
        return text.toString();
    }
}
