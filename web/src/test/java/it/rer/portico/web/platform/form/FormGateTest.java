package it.rer.portico.web.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.testing.Exchange;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormGateTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a=1&b=2|{a=[1], b=[2]}",
                "a=1&a=2|{a=[1, 2]}",
                "a|{a=[]}",
                "=1|{=[1]}",
                "&&a=1&|{a=[1]}",
                "a=b=c|{a=[b=c]}",
                "a=x+y%20z|{a=[x y z]}",
                "a%3D=%26|{a==[&]}",
                "citt%C3%A0=perch%c3%a9|{città=[perché]}",
                "a=%F0%9F%92%A9|{a=[💩]}",
                "a=%EF%BF%BF|{a=[\uFFFF]}",
            },
            delimiter = '|')
    void parametersAreParsedAsInEveryContainer(String query, String expected) throws Exception {
        var request = admitted(Exchange.get("/").query(query), FormLimits.SMALL);

        assertThat(shown(request.getParameterMap())).isEqualTo(expected);
    }

    private static String shown(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=[" + String.join(", ", each.getValue()) + "]")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=%",
                "a=%4",
                "a=%zz",
                "a=%u0041",
                "%=1",
                "a=%00",
                "%00=a",
                "a=%C3%28",
                "a=%FF",
                "a=%C0%AF",
                "a=%ED%A0%80",
                "a=%ED%A0%BD%ED%B2%A9",
                "a=%F5%80%80%80",
                "a=\u0000",
                "a=%+1",
                "a=%4&b=1"
            })
    void malformedTextIsRefused(String query) throws Exception {
        var exchange = Exchange.get("/").query(query);

        assertThat(FormGate.admit(exchange.request(), FormLimits.SMALL, exchange.response()::sendError))
                .isEmpty();
        assertThat(exchange.status()).isEqualTo(400);
    }

    @Test
    void aFormWithAnyTextGetsNul() throws Exception {
        var request = admitted(Exchange.get("/").query("login=%00"), FormLimits.SIGN_IN);

        assertThat(request.getParameter("login")).isEqualTo("\0");
    }

    @ParameterizedTest
    @CsvSource({"a=1, 100, 200", "a=1, 101, 413", "'', 101, 413", "'', 5000, 413", "a=%zz, 6000, 414"})
    void parametersAreCountedBeforeTheyAreStored(String each, int times, int status) throws Exception {
        var exchange = Exchange.get("/").query(String.join("&", Collections.nCopies(times, each)));

        FormGate.admit(exchange.request(), FormLimits.SMALL, exchange.response()::sendError);

        assertThat(exchange.status()).isEqualTo(status);
    }

    @Test
    void aTruncatedBodyIsRefused() throws Exception {
        var exchange = Exchange.post("/").parameter("a", "1").length(4);
        var request = admitted(exchange, FormLimits.SMALL);

        assertThat(FormGate.read(request, exchange.response()::sendError)).isFalse();
        assertThat(exchange.status()).isEqualTo(400);
    }

    @Test
    void aBodyIsReadUpToItsContentLength() throws Exception {
        var exchange = Exchange.post("/").parameter("a", "12345").length(3);
        var request = admitted(exchange, FormLimits.SMALL);

        assertThat(FormGate.read(request, exchange.response()::sendError)).isTrue();
        assertThat(request.getParameter("a")).isEqualTo("1");
    }

    private static FormRequest admitted(Exchange exchange, FormLimits limits) throws Exception {
        return FormGate.admit(exchange.request(), limits, exchange.response()::sendError)
                .orElseThrow(() -> new AssertionError("refused: " + exchange.status()));
    }
}
