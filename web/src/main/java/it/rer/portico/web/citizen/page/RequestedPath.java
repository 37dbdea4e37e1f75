package it.rer.portico.web.citizen.page;

import it.rer.portico.platform.address.PercentCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayDeque;
import java.util.regex.Pattern;

/**
 * The place that a request names, read from the address as it was sent: servers take out of their own reading what they have another use
 * for (what follows a semicolon), and read a plus or a byte that is no UTF-8 in different ways.
 */
final class RequestedPath {

    private static final Pattern DOTS = Pattern.compile("(?:^|/)\\.{1,2}(?:/|$)");

    private RequestedPath() {}

    /**
     * The decoded path within the module, beginning with a slash, and without dot segments.
     *
     * @param readByServer the same as the server read it, for an address that is written in a way we do not know
     */
    static String of(HttpServletRequest request, String readByServer) {
        var address = request.getRequestURI();
        var context = request.getContextPath();
        if (address == null || !address.startsWith(context + "/")) {
            return readByServer;
        }
        var path = PercentCode.decoded(PercentCode.received(address.substring(context.length())));
        return DOTS.matcher(path).find() ? resolved(path) : path;
    }

    private static String resolved(String path) {
        var parts = new ArrayDeque<String>();
        for (var part : path.substring(1).split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.equals(".")) {
                parts.add(part);
            }
        }
        return "/" + String.join("/", parts);
    }
}
