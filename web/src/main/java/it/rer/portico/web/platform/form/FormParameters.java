package it.rer.portico.web.platform.form;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parses the parameters of a query and of a body ({@code application/x-www-form-urlencoded}, URL Standard, section 5.1) in the same way on
 * every server. It refuses text that is not UTF-8 (unpaired surrogates too), a percent sign without two hexadecimal digits, and too many
 * parameters.
 */
final class FormParameters {

    private static final int HEX = 16;

    private final FormLimits limits;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private int count;

    FormParameters(FormLimits limits) {
        this.limits = limits;
    }

    /** Parses an encoded query or body and adds its parameters. */
    void addEncoded(byte[] text) throws BadFormException {
        int from = 0;
        for (int at = 0; at <= text.length; at++) {
            if (at == text.length || text[at] == '&') {
                if (at > from) {
                    addPair(text, from, at);
                } else {
                    count();
                }
                from = at + 1;
            }
        }
    }

    private void addPair(byte[] text, int from, int to) throws BadFormException {
        int equals = from;
        while (equals < to && text[equals] != '=') {
            equals++;
        }
        add(decoded(text, from, equals), decoded(text, Math.min(equals + 1, to), to));
    }

    /** Adds one parameter that is already decoded. */
    void add(String name, String value) throws BadFormException {
        count();
        if (!limits.anyText() && (name.indexOf('\0') >= 0 || value.indexOf('\0') >= 0)) {
            throw new BadFormException(SC_BAD_REQUEST, "NUL");
        }
        values.computeIfAbsent(name, each -> new ArrayList<>()).add(value);
    }

    /** Empty parameters count too: recognising them costs as much as parsing them. */
    private void count() throws BadFormException {
        if (++count > limits.parameters()) {
            throw new BadFormException(SC_REQUEST_ENTITY_TOO_LARGE, "more than " + limits.parameters());
        }
    }

    private static String decoded(byte[] text, int from, int to) throws BadFormException {
        var bytes = ByteBuffer.allocate(to - from);
        for (int at = from; at < to; at++) {
            if (text[at] == '+') {
                bytes.put((byte) ' ');
            } else if (text[at] == '%') {
                bytes.put(encoded(text, at, to));
                at += 2;
            } else {
                bytes.put(text[at]);
            }
        }
        return text(bytes.flip());
    }

    private static byte encoded(byte[] text, int percent, int to) throws BadFormException {
        int high = percent + 2 < to ? Character.digit((char) text[percent + 1], HEX) : -1;
        int low = percent + 2 < to ? Character.digit((char) text[percent + 2], HEX) : -1;
        if (high < 0 || low < 0) {
            throw new BadFormException(SC_BAD_REQUEST, "a percent sign without two hexadecimal digits");
        }
        return (byte) (high * HEX + low);
    }

    /** Decodes UTF-8 strictly. */
    static String text(ByteBuffer bytes) throws BadFormException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new BadFormException(SC_BAD_REQUEST, "not UTF-8");
        }
    }

    /** Each name with its values, in the order of the request. */
    Map<String, String[]> asMap() {
        var map = new LinkedHashMap<String, String[]>();
        values.forEach((name, all) -> map.put(name, all.toArray(String[]::new)));
        return map;
    }
}
