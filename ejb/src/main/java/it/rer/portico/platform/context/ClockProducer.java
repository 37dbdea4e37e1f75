package it.rer.portico.platform.context;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** Provides the clock that services inject, so that a test can replace it. */
@ApplicationScoped
@PermitAll
public class ClockProducer {

    /** The time zone in which dates are shown: the administration's, wherever the server is. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    @Produces
    Clock clock() {
        return Clock.system(ZONE);
    }
}
