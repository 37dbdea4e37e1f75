package it.rer.portico.web.frame.media;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Parses and writes the attributes of a tag in sanitised HTML: values in double quotes, with entities. */
public final class TagAttributes {

    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]++)(?:=\"([^\"]*+)\")?");

    private TagAttributes() {}

    /**
     * The attributes in their order. Values keep their entities; an attribute without value has an empty one.
     *
     * @param tag what follows the name of the tag
     */
    public static Map<String, String> of(String tag) {
        var attributes = new LinkedHashMap<String, String>();
        var attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            attributes.put(attribute.group(1), attribute.group(2) == null ? "" : attribute.group(2));
        }
        return attributes;
    }

    /** Writes attributes, each with a leading space. */
    public static String text(Map<String, String> attributes) {
        var text = new StringBuilder();
        attributes.forEach((name, value) ->
                text.append(' ').append(name).append("=\"").append(value).append('"'));
        return text.toString();
    }
}
