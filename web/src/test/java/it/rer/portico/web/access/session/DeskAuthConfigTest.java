package it.rer.portico.web.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.testing.Fake;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.config.ServerAuthConfig;
import jakarta.security.auth.message.config.ServerAuthContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskAuthConfigTest {

    private static final ServerAuthContext CONFIGURED = Fake.of(ServerAuthContext.class, (name, arguments) -> {
        throw new UnsupportedOperationException(name);
    });

    private final ServerAuthConfig config =
            new DeskAuthConfig(Fake.of(ServerAuthConfig.class, (name, arguments) -> switch (name) {
                case "getAuthContextID" -> "configured";
                case "getAuthContext" -> arguments[0].equals("configured") ? CONFIGURED : null;
                default -> throw new UnsupportedOperationException(name);
            }));

    @ParameterizedTest
    @CsvSource({"'',/redazione", "'',/redazione/accesso", "/a/b,/a/b/redazione/redattori"})
    void requestsToTheDeskAreAuthenticated(String contextPath, String address) throws Exception {
        assertThat(contextOf(contextPath, address)).isSameAs(CONFIGURED);
    }

    @ParameterizedTest
    @CsvSource({"'',/", "'',/it/redazione", "/a/b,/a/b/it", "/redazione,/redazione/it", "'',/%72edazione"})
    void otherRequestsAreNotAuthenticated(String contextPath, String address) throws Exception {
        var context = contextOf(contextPath, address);

        assertThat(context.validateRequest(message(contextPath, address), null, null))
                .isEqualTo(AuthStatus.SUCCESS);
        assertThat(context.secureResponse(message(contextPath, address), null)).isEqualTo(AuthStatus.SEND_SUCCESS);
    }

    @Test
    void aMessageWithoutRequestIsPassedOn() throws Exception {
        var id = config.getAuthContextID(Fake.of(MessageInfo.class, (name, arguments) -> null));

        assertThat(config.getAuthContext(id, null, Map.of())).isSameAs(CONFIGURED);
    }

    private ServerAuthContext contextOf(String contextPath, String address) throws Exception {
        return config.getAuthContext(config.getAuthContextID(message(contextPath, address)), null, Map.of());
    }

    private static MessageInfo message(String contextPath, String address) {
        var request = Fake.of(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getContextPath" -> contextPath;
            case "getRequestURI" -> address;
            default -> throw new UnsupportedOperationException(name);
        });
        return Fake.of(MessageInfo.class, (name, arguments) -> request);
    }
}
