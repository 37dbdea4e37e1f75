package it.rer.portico.platform.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationTest {

    @Test
    void withoutOptionsTheDefaultsApply() {
        var configuration = new Configuration(Map.of(), Map.of(), Map.of());

        assertThat(configuration.text(Option.BASE_URL)).isEqualTo("http://localhost:8080");
        assertThat(configuration.flag(Option.DEMO)).isFalse();
        assertThat(configuration.number(Option.RATING_LIMIT)).isEqualTo(10);
        assertThat(configuration.number(Option.PAGE_CACHE_SIZE)).isEqualTo(64);
    }

    @Test
    void aSystemPropertyOverridesTheEnvironment() {
        var environment = Map.of("PORTICO_BASE_URL", "https://environment.example", "PORTICO_DEMO", "true");

        var configuration =
                new Configuration(Map.of(), Map.of("portico.base.url", "https://property.example"), environment);

        assertThat(configuration.text(Option.BASE_URL)).isEqualTo("https://property.example");
        assertThat(configuration.flag(Option.DEMO)).isTrue();
    }

    @Test
    void theCopysOwnFileOverridesTheServersOptions() {
        var configuration = new Configuration(
                Map.of("portico.base.url", "https://copy.example/b"),
                Map.of("portico.base.url", "https://property.example", "portico.demo", "true"),
                Map.of());

        assertThat(configuration.text(Option.BASE_URL)).isEqualTo("https://copy.example/b");
        assertThat(configuration.flag(Option.DEMO)).isTrue();
    }

    @Test
    void theCopysOwnFileIsReadFromItsClassPath() {
        var loader = new ClassLoader(null) {
            @Override
            public InputStream getResourceAsStream(String name) {
                return name.equals("META-INF/portico.properties")
                        ? new ByteArrayInputStream("portico.base.url = https://città.example/b".getBytes(UTF_8))
                        : null;
            }
        };

        assertThat(Configuration.ownFile(loader))
                .containsExactly(Map.entry("portico.base.url", "https://città.example/b"));
    }

    @Test
    void othersPropertiesAndVariablesAreIgnored() {
        assertThat(new Configuration(
                                Map.of(),
                                Map.of("java.home", "/x", "porticox", "y"),
                                Map.of("PATH", "/x", "PORTICOX", "y"))
                        .flag(Option.DEMO))
                .isFalse();
    }

    @Test
    void allFaultsAreReportedTogether() {
        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(() -> new Configuration(
                        Map.of("portico.db.uri", "x"),
                        Map.of("portico.demmo", "true", "portico.demo", "yes"),
                        Map.of("PORTICO_BASEURL", "x", "PORTICO_RATING_LIMIT", "-1")))
                .withMessageContaining("portico.db.uri in META-INF/portico.properties is unknown")
                .withMessageContaining("system property portico.demmo is unknown")
                .withMessageContaining("environment variable PORTICO_BASEURL is unknown")
                .withMessageContaining("portico.demo must be true or false, and is 'yes'")
                .withMessageContaining(
                        "portico.rating.limit must be a whole number from 0 (no limit) to 1000000, and is '-1'")
                .withMessageContaining("docs/configuration.md");
    }

    @ParameterizedTest
    @CsvSource({
        "DEMO, true, true",
        "DEMO, false, true",
        "DEMO, TRUE, false",
        "DEMO, 1, false",
        "DEMO, '', false",
        "RATING_LIMIT, 0, true",
        "RATING_LIMIT, 1000000, true",
        "RATING_LIMIT, 1000001, false",
        "RATING_LIMIT, 1e3, false",
        "RATING_LIMIT, '', false",
        "RATING_LIMIT, ' 5', false",
        "RATING_LIMIT, ٣, false",
        "RATING_LIMIT, 99999999999999999999, false",
        "PAGE_CACHE_SIZE, 0, true",
        "PAGE_CACHE_SIZE, 4096, true",
        "PAGE_CACHE_SIZE, 4097, false",
        "HTTP_PORT, 65535, true",
        "HTTP_PORT, 0, false",
        "HTTP_PORT, 65536, false",
        "PORTAL_ORIGINS, '', true",
        "PORTAL_ORIGINS, https://www.example.org, true",
        "PORTAL_ORIGINS, 'https://www.example.org, http://127.0.0.1:8080', true",
        "PORTAL_ORIGINS, https://www.example.org/, false",
        "HOST_TEMPLATE_ADDRESS, '', true",
        "HOST_TEMPLATE_ADDRESS, https://www.example.org/template, true",
        "HOST_TEMPLATE_ADDRESS, https://www.example.org/{language}/template?for=portico, true",
        "HOST_TEMPLATE_ADDRESS, https://user@www.example.org/template, false",
        "HOST_TEMPLATE_ADDRESS, https://www.example.org/template#top, false",
        "HOST_TEMPLATE_ADDRESS, https://www.example.org/{lang}/template, false",
        "HOST_TEMPLATE_ADDRESS, file:///etc/template.html, false",
        "HOST_TEMPLATE_ADDRESS, /template, false",
        "HOST_TEMPLATE_HOSTS, '', true",
        "HOST_TEMPLATE_HOSTS, 'https://www.example.org, https://static.example.org', true",
        "HOST_TEMPLATE_HOSTS, *.example.org, false",
        "HOST_TEMPLATE_HOSTS, 'https://www.example.org; script-src *', false",
        "HOST_TEMPLATE_INTERVAL, 1, true",
        "HOST_TEMPLATE_INTERVAL, 86400, true",
        "HOST_TEMPLATE_INTERVAL, 0, false",
        "PORTAL_ORIGINS, https://www.example.org/page, false",
        "PORTAL_ORIGINS, https://user@www.example.org, false",
        "PORTAL_ORIGINS, *, false",
        "RATED_ADDRESSES, '', true",
        "RATED_ADDRESSES, 'https://www.example.org, https://www.example.org:8443/a/b/', true",
        "RATED_ADDRESSES, https://www.example.org/a/../b, false",
        "RATED_ADDRESSES, https://www.example.org/a%2fb, false",
        "RATED_ADDRESSES, https://www.example.org/a?b=c, false",
        "RATED_ADDRESSES, https://*.example.org/, false",
        "RATED_ADDRESSES, www.example.org, false",
        "PROXY_TRUSTED, '', true",
        "PROXY_TRUSTED, '127.0.0.1, ::1, 10.0.0.0/8,2001:db8::/32', true",
        "PROXY_TRUSTED, 0.0.0.0/0, true",
        "PROXY_TRUSTED, 10.0.0.0/33, false",
        "PROXY_TRUSTED, 10.0.0.0/, false",
        "PROXY_TRUSTED, 10.0.0, false",
        "PROXY_TRUSTED, 256.0.0.1, false",
        "PROXY_TRUSTED, 2001:db8::/129, false",
        "PROXY_TRUSTED, proxy.example.org, false",
        "PROXY_TRUSTED, *, false",
        "PURGE_ADDRESSES, '', true",
        "PURGE_ADDRESSES, 'http://127.0.0.1:6081, http://cache.example.org/portico', true",
        "PURGE_ADDRESSES, https://cache.example.org, false",
        "PURGE_ADDRESSES, 127.0.0.1:6081, false",
        "BASE_URL, https://user@a.example, false",
        "BASE_URL, https://www.regione.emilia-romagna.it, true",
        "BASE_URL, http://localhost:8080/portico, true",
        "BASE_URL, https://a.example/?x=1, false",
        "BASE_URL, https://a.example/#x, false",
        "BASE_URL, ftp://a.example, false",
        "BASE_URL, //a.example, false",
        "BASE_URL, a.example, false",
        "BASE_URL, 'https://a b', false",
        "BASE_URL, https://, false",
        "BASE_URL, '', false",
        "BASE_URL, javascript:alert(1), false"
    })
    void anInvalidValueStopsTheStart(Option option, String value, boolean allowed) {
        var properties = Map.of(option.property(), value);

        if (allowed) {
            assertThat(new Configuration(Map.of(), properties, Map.of()).text(option))
                    .isEqualTo(value);
        } else {
            assertThatThrownBy(() -> new Configuration(Map.of(), properties, Map.of()))
                    .isInstanceOf(InvalidConfigurationException.class)
                    .hasMessageContaining(option.property() + " must be " + option.form());
        }
    }

    @ParameterizedTest
    @EnumSource(Option.class)
    void anOptionHasAPropertyAVariableAndADefaultThatIsAccepted(Option option) {
        assertThat(option.property()).matches("portico(\\.[a-z]+)+");
        assertThat(option.variable()).matches("PORTICO(_[A-Z]+)+");
        assertThat(Option.ofProperty(option.property())).contains(option);
        assertThat(Option.ofVariable(option.variable())).contains(option);
        assertThat(option.accepts(option.defaultValue())).isTrue();
        assertThat(option.form()).isNotBlank();
    }

    @Test
    void systemPropertiesOfTheProcessAreRead() {
        System.setProperty(Option.DEMO.property(), "true");
        try {
            assertThat(new Configuration().flag(Option.DEMO)).isTrue();
        } finally {
            System.clearProperty(Option.DEMO.property());
        }
    }

    @Test
    void noMessageContainsAPassword() {
        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(() -> new Configuration(
                        Map.of(), Map.of("portico.db.password", "segreto", "portico.demo", "yes"), Map.of()))
                .satisfies(e -> assertThat(e).hasMessageNotContaining("segreto"));
    }
}
