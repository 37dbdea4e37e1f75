package it.rer.portico.web.citizen.page;

import it.rer.portico.platform.address.PercentCode;
import it.rer.portico.web.platform.address.StrayCharacters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayDeque;

/**
 * The path of a request, decoded by ourselves from the raw address: servers remove what follows a semicolon, and differ in decoding a plus
 * sign or bytes that are not UTF-8.
 */
final class RequestedPath {

    private RequestedPath() {}

    /**
     * The decoded path within the module, beginning with a slash, and without dot segments.
     *
     * @param readByServer the path as the server decoded it, which is returned if the raw address does not begin with the context path
     */
    static String of(HttpServletRequest request, String readByServer) {
        var address = request.getRequestURI();
        var context = request.getContextPath();
        if (address == null || !address.startsWith(context + "/")) {
            return readByServer;
        }
        var path = PercentCode.decoded(PercentCode.received(address.substring(context.length())));
        return StrayCharacters.hasDotSegments(path) ? resolved(path) : path;
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
