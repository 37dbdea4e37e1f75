package it.rer.portico.web.access.link;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The secret of a one-time link. It stands behind the link's {@code #}, which browsers send to nobody, so that neither our log nor that of
 * a proxy holds it; a form brings it, filled in by a script or pasted by whoever has the link.
 */
public final class LinkCode {

    /** The parameter of the form. */
    static final String PARAMETER = "token";

    /** Longest text that is taken, in characters: a whole link may be pasted. */
    static final int MAX = 1_000;

    private LinkCode() {}

    /** What a form brought, be it the code or the whole link, also of the kind that former versions made; empty if it brought none. */
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
     * A link that brings a code.
     *
     * @param address the whole address of a place of the desk that asks for one
     */
    public static String link(String address, String code) {
        return address + "#" + code;
    }
}
