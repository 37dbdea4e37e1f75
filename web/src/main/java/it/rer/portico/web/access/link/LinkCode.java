package it.rer.portico.web.access.link;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The secret code of a one-time link. It is the link's fragment, which browsers do not send, so that it is never in our log or a proxy's. A
 * form sends it, filled in by a script or pasted by whoever has the link.
 */
public final class LinkCode {

    /** The parameter of the form with the code. */
    static final String PARAMETER = "token";

    /** Longest accepted input, in characters: a whole link may be pasted. */
    static final int MAX = 1_000;

    private LinkCode() {}

    /**
     * The code in a submitted form, which may contain the code or the whole link, also one made by former versions; empty if there is none.
     */
    static String of(HttpServletRequest request) {
        var typed = request.getMethod().equals("POST") ? request.getParameter(PARAMETER) : null;
        if (typed == null || typed.length() > MAX) {
            return "";
        }
        var code = typed.strip();
        code = code.substring(code.lastIndexOf('#') + 1);
        var former = PARAMETER + "=";
        return code.contains(former) ? code.substring(code.lastIndexOf(former) + former.length()) : code;
    }

    /**
     * A link with a code.
     *
     * @param address with scheme and host, of a page that asks for a code
     */
    public static String link(String address, String code) {
        return address + "#" + code;
    }
}
