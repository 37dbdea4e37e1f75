package it.rer.portico.web.testing;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One request and its answer. What a container does is done here as far as our servlets ask for it; a method that they did not call so
 * far is refused, not guessed. Where a view would be rendered, its file's name is written.
 */
public final class Exchange {

    private static final long AS_LONG_AS_IT_IS = -2;

    private final String method;
    private final String servletPath;
    private final String pathInfo;
    private final Map<String, String> requestHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final RenderedViews views = new RenderedViews();
    private final HeldSession session = new HeldSession();
    private String query;
    private String address;
    private String remoteAddress = "192.0.2.7";
    private long length = AS_LONG_AS_IT_IS;
    private boolean secure;
    private String user;
    private boolean bodyRead;
    private final List<Part> parts = new ArrayList<>();

    private final ReceivedAnswer answer = new ReceivedAnswer();

    private Exchange(String method, String servletPath, String pathInfo) {
        this.method = method;
        this.servletPath = servletPath;
        this.pathInfo = pathInfo;
    }

    public static Exchange get(String path) {
        return new Exchange("GET", path, null);
    }

    public static Exchange head(String path) {
        return new Exchange("HEAD", path, null);
    }

    public static Exchange of(String method, String path) {
        return new Exchange(method, path, null);
    }

    /** A request to the servlet of a folder. */
    public static Exchange below(String method, String folder, String path) {
        return new Exchange(method, folder, path);
    }

    /** A form that a page of ours sends. */
    public static Exchange post(String path) {
        return of("POST", path).asForm();
    }

    public Exchange asForm() {
        return header("Content-Type", "application/x-www-form-urlencoded");
    }

    public Exchange header(String name, String value) {
        requestHeaders.put(name, value);
        return this;
    }

    public Exchange parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    public Exchange part(Part sent) {
        parts.add(sent);
        return this;
    }

    /** The address as it was sent, where that is not how the server reads it. */
    public Exchange address(String sent) {
        address = sent;
        return this;
    }

    public Exchange query(String text) {
        query = text;
        return this;
    }

    public Exchange from(String address) {
        remoteAddress = address;
        return this;
    }

    /** The request came by https. */
    public Exchange secure() {
        secure = true;
        return this;
    }

    /** Somebody is signed in, with a session that holds this. */
    public Exchange signedIn(String login, Map<String, Object> inSession) {
        user = login;
        session.hold(new HashMap<>(inSession));
        return this;
    }

    public Exchange length(long bytesOfBody) {
        length = bytesOfBody;
        return this;
    }

    public Exchange attribute(String name, Object value) {
        attributes.put(name, value);
        return this;
    }

    /** Views fail with that status: 503 where the server has not started Faces. */
    public Exchange failing(int statusOfViews) {
        views.failing(statusOfViews);
        return this;
    }

    /** Has a servlet answer. */
    public Exchange sendTo(HttpServlet servlet) {
        try {
            servlet.service(request(), response());
            return this;
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int status() {
        return answer.status();
    }

    /** What the session holds; null if there is none, or none any more. */
    public Map<String, Object> session() {
        return session.attributes();
    }

    /** Whether the session got a new name. */
    public boolean isSessionRenamed() {
        return session.isRenamed();
    }

    /** A header of the answer; null if it has none of that name. */
    public String header(String name) {
        return answer.header(name);
    }

    /** Whether the container was asked to say what went wrong. */
    public boolean isError() {
        return answer.isError();
    }

    public byte[] bytes() {
        return answer.bytes();
    }

    /** The answer's content, decompressed if it has to be. */
    public String text() {
        return answer.text();
    }

    /** The views that were rendered, by their files' names. */
    public List<String> views() {
        return views.rendered();
    }

    public Object attribute(String name) {
        return attributes.get(name);
    }

    public HttpServletRequest request() {
        return Fake.of(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getMethod" -> method;
            case "getServletPath" -> servletPath;
            case "getPathInfo" -> pathInfo;
            case "getContextPath" -> "";
            case "getQueryString" -> queryString();
            case "getRemoteAddr" -> remoteAddress;
            case "getContentType" -> requestHeaders.get("Content-Type");
            case "getContentLengthLong" -> length();
            case "getInputStream" -> body();
            case "getParts" -> {
                bodyRead = true;
                yield parts;
            }
            case "isSecure" -> secure;
            case "getHeader" -> requestHeaders.get(arguments[0]);
            case "getHeaders" -> Collections.enumeration(lines(requestHeaders.get(arguments[0])));
            case "getCookies" -> cookies();
            case "getParameter" -> parameters.get(arguments[0]);
            case "getParameterMap" ->
                parameters.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> new String[] {each.getValue()}));
            case "getRequestURI" -> address == null ? servletPath + (pathInfo == null ? "" : pathInfo) : address;
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getCharacterEncoding", "setCharacterEncoding" -> null;
            case "getUserPrincipal" -> user == null ? null : (Principal) () -> user;
            case "logout" -> {
                user = null;
                yield null;
            }
            case "getSession" -> session.open(arguments == null);
            case "changeSessionId" -> session.rename();
            case "getServletContext" -> DeployedModule.at("", views);
            case "getRequestDispatcher" -> views.dispatcher((String) arguments[0]);
            default -> throw new UnsupportedOperationException("request." + name);
        });
    }

    private boolean isForm() {
        return method.equals("POST") && requestHeaders.containsKey("Content-Type");
    }

    private String queryString() {
        if (isForm() || parameters.isEmpty()) {
            return query;
        }
        return query == null ? encoded() : query + "&" + encoded();
    }

    private long length() {
        return length == AS_LONG_AS_IT_IS ? isForm() ? encoded().length() : -1 : length;
    }

    private String encoded() {
        return parameters.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(each -> URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Notes whether it is read. */
    private ServletInputStream body() {
        bodyRead = true;
        return new SentBody(encoded().getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether anything asked for the body. */
    public boolean isBodyRead() {
        return bodyRead;
    }

    private Cookie[] cookies() {
        var header = requestHeaders.get("Cookie");
        return header == null
                ? null
                : Stream.of(header.split("; ", -1))
                        .map(pair -> pair.split("=", 2))
                        .map(pair -> new Cookie(pair[0], pair[1]))
                        .toArray(Cookie[]::new);
    }

    /** A header that comes in several lines is given with line feeds between them. */
    private static List<String> lines(String header) {
        return header == null ? List.of() : header.lines().toList();
    }

    public HttpServletResponse response() {
        return answer.response();
    }
}
