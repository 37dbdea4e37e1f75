package it.rer.portico.web.testing;

import jakarta.servlet.ReadListener;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
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
import java.util.zip.GZIPInputStream;

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
    private final List<String> views = new ArrayList<>();
    private String query;
    private String address;
    private String remoteAddress = "192.0.2.7";
    private long length = AS_LONG_AS_IT_IS;
    private boolean secure;
    private String user;
    private Map<String, Object> session;
    private boolean sessionRenamed;
    private boolean bodyRead;
    private int failure;
    private final List<Part> parts = new ArrayList<>();

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int status = 200;
    private boolean sentError;

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
        session = new HashMap<>(inSession);
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
        failure = statusOfViews;
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
        return status;
    }

    /** What the session holds; null if there is none, or none any more. */
    public Map<String, Object> session() {
        return session;
    }

    /** Whether the session got a new name. */
    public boolean isSessionRenamed() {
        return sessionRenamed;
    }

    /** A header of the answer; null if it has none of that name. */
    public String header(String name) {
        return headers.get(name);
    }

    /** Whether the container was asked to say what went wrong. */
    public boolean isError() {
        return sentError;
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    /** The answer's content, decompressed if it has to be. */
    public String text() {
        try {
            return "gzip".equals(header("Content-Encoding"))
                    ? new String(
                            new GZIPInputStream(new ByteArrayInputStream(bytes())).readAllBytes(),
                            StandardCharsets.UTF_8)
                    : bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The views that were rendered, by their files' names. */
    public List<String> views() {
        return views;
    }

    public Object attribute(String name) {
        return attributes.get(name);
    }

    public HttpServletRequest request() {
        return fake(HttpServletRequest.class, (name, arguments) -> switch (name) {
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
            case "getSession" -> session == null && arguments != null ? null : openSession();
            case "changeSessionId" -> {
                sessionRenamed = true;
                yield "another";
            }
            case "getServletContext" -> context();
            case "getRequestDispatcher" -> dispatcher((String) arguments[0]);
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
        var encoded = new ByteArrayInputStream(encoded().getBytes(StandardCharsets.US_ASCII));
        return new ServletInputStream() {
            @Override
            public int read() {
                return encoded.read();
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return encoded.read(into, from, length);
            }

            @Override
            public boolean isFinished() {
                return encoded.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
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

    private HttpSession openSession() {
        if (session == null) {
            session = new HashMap<>();
        }
        return fake(HttpSession.class, (name, arguments) -> switch (name) {
            case "getAttribute" -> session.get(arguments[0]);
            case "setAttribute" -> session.put((String) arguments[0], arguments[1]);
            case "removeAttribute" -> session.remove(arguments[0]);
            case "invalidate" -> {
                session = null;
                yield null;
            }
            default -> throw new UnsupportedOperationException("session." + name);
        });
    }

    private static ServletContext context() {
        return fake(ServletContext.class, (name, arguments) -> switch (name) {
            case "getContextPath" -> "";
            case "getAttribute" -> null;
            case "getSessionCookieConfig" -> fake(SessionCookieConfig.class, (of, none) -> false);
            default -> throw new UnsupportedOperationException("context." + name);
        });
    }

    /** A header that comes in several lines is given with line feeds between them. */
    private static List<String> lines(String header) {
        return header == null ? List.of() : header.lines().toList();
    }

    private RequestDispatcher dispatcher(String path) {
        return fake(RequestDispatcher.class, (name, arguments) -> {
            if (!name.equals("forward")) {
                throw new UnsupportedOperationException(name);
            }
            var view = path.replaceAll("^/WEB-INF/(?:citizen|desk)/|[.]xhtml$", "");
            views.add(view);
            var answer = (HttpServletResponse) arguments[1];
            if (failure == 0) {
                answer.getWriter().print("view " + view);
            } else {
                answer.sendError(failure, view);
            }
            return null;
        });
    }

    public HttpServletResponse response() {
        return fake(HttpServletResponse.class, (name, arguments) -> switch (name) {
            case "setStatus" -> {
                status = (int) arguments[0];
                yield null;
            }
            case "getStatus" -> status;
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "addHeader" -> headers.merge((String) arguments[0], (String) arguments[1], (a, b) -> a + ", " + b);
            case "getHeaders" -> headers.containsKey(arguments[0]) ? List.of(headers.get(arguments[0])) : List.of();
            case "addCookie" -> headers.put("Set-Cookie", ((Cookie) arguments[0]).getName() + "=");
            case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
            case "setContentLength", "setContentLengthLong" -> headers.put("Content-Length", arguments[0].toString());
            case "getOutputStream" -> stream();
            case "isCommitted" -> bytes.size() > 0;
            case "reset" -> {
                headers.clear();
                status = 200;
                yield null;
            }
            case "sendError" -> {
                sentError = true;
                status = (int) arguments[0];
                yield null;
            }
            default -> throw new UnsupportedOperationException("response." + name);
        });
    }

    private ServletOutputStream stream() {
        return new ServletOutputStream() {
            @Override
            public void write(int b) {
                bytes.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** The module, deployed at a context path. */
    public static ServletContext deployedAt(String contextPath) {
        return fake(ServletContext.class, (name, arguments) -> {
            if (!name.equals("getContextPath")) {
                throw new UnsupportedOperationException(name);
            }
            return contextPath;
        });
    }

    /** What a method of a fake answers. */
    @FunctionalInterface
    public interface Answer {
        Object to(String method, Object[] arguments) throws Throwable;
    }

    /** An object of a container's interface. */
    public static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    var result = answer.to(method.getName(), given);
                    return method.getReturnType() == void.class ? null : result;
                }));
    }
}
