package it.rer.portico.web.platform.http;

import it.rer.portico.platform.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * A complete response that can be sent any number of times: its bytes, plain and compressed, each with a strong entity tag (RFC 9110,
 * section 8.8.3), and its headers.
 */
public final class FinishedPage {

    /** Every cache may store the response and must revalidate it before each use, so that a published change is visible at once. */
    public static final String REVALIDATE = "public, max-age=0, must-revalidate";
    /** For content whose address contains its fingerprint. */
    public static final String FOREVER = "public, max-age=31536000, immutable";
    /** For a response to one reader at one moment. */
    public static final String NEVER = "no-store";

    /** Below so many bytes compression saves no packet. */
    private static final int WORTH_COMPRESSING = 600;

    /** Finds gzip in Accept-Encoding; the group is its parameters. */
    private static final Pattern GZIP = accepted("gzip");

    private static final Pattern ANY = accepted("[*]");
    private static final Pattern NONE = Pattern.compile("\\s*;\\s*q\\s*=\\s*0([.]0*)?\\s*", Pattern.CASE_INSENSITIVE);

    private final int status;
    private final String contentType;
    /** Null if the content has no language. */
    private final String language;

    private final String cacheControl;
    private final byte[] plain;
    /** Null until the first reader accepts it; {@link #plain} if compression does not make it smaller, as with fonts. */
    private volatile byte[] gzip;

    /** The Content-Security-Policy, if it is not the default one; else null. */
    private final String policy;

    private final String tag;
    private final String entityTag;
    private final String gzipEntityTag;

    private FinishedPage(
            int status, String contentType, String language, String cacheControl, String policy, byte[] plain) {
        this.status = status;
        this.contentType = contentType;
        this.language = language;
        this.cacheControl = cacheControl;
        this.policy = policy;
        this.plain = plain;
        this.tag = tagOf(plain);
        this.entityTag = '"' + tag + '"';
        this.gzipEntityTag = '"' + tag + "-gz\"";
    }

    /**
     * A response with any content.
     *
     * @param status HTTP status
     * @param contentType with its charset
     * @param cacheControl one of the constants here
     */
    public static FinishedPage of(int status, String contentType, String cacheControl, byte[] bytes) {
        return new FinishedPage(status, contentType, null, cacheControl, null, bytes);
    }

    /**
     * A page or a part of one, as HTML in UTF-8.
     *
     * @param status HTTP status
     * @param cacheControl one of the constants here
     */
    public static FinishedPage html(int status, Language language, String cacheControl, byte[] bytes) {
        return html(status, language, cacheControl, null, bytes);
    }

    /**
     * A page with its own Content-Security-Policy.
     *
     * @param policy that replaces the default one; null for the default one
     */
    public static FinishedPage html(int status, Language language, String cacheControl, String policy, byte[] bytes) {
        return new FinishedPage(status, "text/html;charset=UTF-8", language.code(), cacheControl, policy, bytes);
    }

    /**
     * A text in UTF-8 that every cache may store and must revalidate, with status 200.
     *
     * @param contentType without charset
     */
    public static FinishedPage text(String contentType, String text) {
        return of(200, contentType + ";charset=UTF-8", REVALIDATE, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the response, or 304 if the reader's copy is still valid. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean compressible = plain.length >= WORTH_COMPRESSING;
        var bytes = compressible && acceptsGzip(request.getHeader("Accept-Encoding")) ? gzip() : plain;
        boolean compressed = bytes != plain;
        response.setHeader("Cache-Control", cacheControl);
        if (policy != null) {
            response.setHeader("Content-Security-Policy", policy);
        }
        if (compressible) {
            response.addHeader("Vary", "Accept-Encoding");
        }
        if (!cacheControl.equals(NEVER)) {
            response.setHeader("ETag", compressed ? gzipEntityTag : entityTag);
            if (status == HttpServletResponse.SC_OK && matches(request.getHeader("If-None-Match"), tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setStatus(status);
        response.setContentType(contentType);
        if (language != null) { // by default, Open Liberty sends the language of the server's machine
            response.setHeader("Content-Language", language);
        }
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    /** The content as text; it must be UTF-8. */
    public String text() {
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** About how many bytes of memory it takes, including the compressed copy. */
    public int weight() {
        return plain.length + plain.length / 3 + 500;
    }

    /** Made on first use: compressing a page costs a quarter of rendering it. */
    private byte[] gzip() {
        var made = gzip;
        if (made == null) {
            made = compress(plain);
            gzip = made;
        }
        return made;
    }

    /** Weak comparison, as RFC 9110, section 13.1.2 requires for If-None-Match: the plain copy and the compressed one match each other. */
    private static boolean matches(String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && (ifNoneMatch.contains(tag) || ifNoneMatch.strip().equals("*"));
    }

    /** Whether the reader accepts gzip (RFC 9110, section 12.5.3). */
    private static boolean acceptsGzip(String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        if (acceptEncoding.startsWith("gzip, ")) { // the form that browsers send
            return true;
        }
        var named = GZIP.matcher(acceptEncoding);
        var any = named.find() ? named : ANY.matcher(acceptEncoding);
        return (any == named || any.find()) && !NONE.matcher(any.group(1)).matches();
    }

    private static byte[] compress(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 3);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size() < bytes.length ? out.toByteArray() : bytes;
    }

    private static String tagOf(byte[] bytes) {
        return fingerprint(bytes).substring(0, 32);
    }

    private static Pattern accepted(String coding) {
        return Pattern.compile("(?:^|,)\\s*" + coding + "\\s*((?:;[^,]*)?)(?=,|$)", Pattern.CASE_INSENSITIVE);
    }

    /** SHA-256 in hexadecimal. */
    public static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
