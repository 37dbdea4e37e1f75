package it.rer.portico.web.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.web.testing.Fake;
import it.rer.portico.web.testing.Wiring;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionCookieTest {

    private final Map<String, List<Object>> cookie = new HashMap<>();
    private final Map<String, Object> context = new HashMap<>();

    @Test
    void theCookieIsForTheDeskOnlyAndHttpOnly() {
        start("https://portico.example.org", "/a/b");

        assertThat(cookie)
                .containsEntry("setName", List.of("portico_redazione"))
                .containsEntry("setPath", List.of("/a/b/redazione"))
                .containsEntry("setHttpOnly", List.of(true))
                .containsEntry("setSecure", List.of(true))
                .containsEntry("setAttribute", List.of("SameSite", "Lax"));
        assertThat(context)
                .containsEntry("setSessionTrackingModes", Set.of(SessionTrackingMode.COOKIE))
                .containsEntry("setSessionTimeout", 30);
    }

    @Test
    void withoutHttpsTheCookieIsNotSecure() {
        start("http://127.0.0.1:8080", "");

        assertThat(cookie).containsEntry("setSecure", List.of(false)).containsEntry("setPath", List.of("/redazione"));
    }

    @Test
    void theDeletingCookieHasTheSameNameAndPath() {
        var forgotten = SessionCookie.forgotten(deployed("/a/b"));

        assertThat(forgotten.getName()).isEqualTo("portico_redazione");
        assertThat(forgotten.getPath()).isEqualTo("/a/b/redazione");
        assertThat(forgotten.getMaxAge()).isZero();
        assertThat(forgotten.isHttpOnly()).isTrue();
        assertThat(forgotten.getSecure()).isTrue();
        assertThat(forgotten.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void sameSiteIsAddedToTheSessionCookieOnly() {
        var headers = new ArrayList<>(List.of("portico_redazione=1; Path=/redazione", "other=2; Path=/"));

        SessionCookie.complete(answer(headers));
        SessionCookie.complete(answer(headers));

        assertThat(headers).containsExactly("portico_redazione=1; Path=/redazione; SameSite=Lax", "other=2; Path=/");
    }

    @Test
    void aResponseWithoutTheCookieIsUnchanged() {
        var headers = new ArrayList<String>();

        SessionCookie.complete(answer(headers));

        assertThat(headers).isEmpty();
    }

    /** A response with these cookies, which the test can read afterwards. */
    private static HttpServletResponse answer(List<String> cookies) {
        return Fake.of(HttpServletResponse.class, (name, arguments) -> switch (name) {
            case "getHeaders" -> cookies;
            case "setHeader" -> {
                cookies.clear();
                yield cookies.add((String) arguments[1]);
            }
            case "addHeader" -> cookies.add((String) arguments[1]);
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private void start(String baseUrl, String contextPath) {
        var configuration = TestConfiguration.with(Option.BASE_URL, baseUrl);
        Wiring.wire(new SessionCookie(), configuration)
                .contextInitialized(new ServletContextEvent(deployed(contextPath)));
    }

    private ServletContext deployed(String contextPath) {
        var config = Fake.of(SessionCookieConfig.class, (name, arguments) -> {
            if (name.equals("isSecure")) {
                return true;
            }
            cookie.put(name, Arrays.asList(arguments));
            return null;
        });
        return Fake.of(ServletContext.class, (name, arguments) -> switch (name) {
            case "getContextPath" -> contextPath;
            case "getSessionCookieConfig" -> config;
            case "setSessionTrackingModes", "setSessionTimeout" -> context.put(name, arguments[0]);
            default -> throw new UnsupportedOperationException(name);
        });
    }
}
