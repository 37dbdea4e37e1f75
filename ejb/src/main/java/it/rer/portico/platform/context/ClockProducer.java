package it.rer.portico.platform.context;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** Gives services the time, so that a test can give them another. */
@ApplicationScoped
@PermitAll
public class ClockProducer {

    /** The zone in which dates are shown: that of the administration, wherever the server stands. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    /** The system's clock, in that zone. */
    @Produces
    Clock clock() {
        return Clock.system(ZONE);
    }
}
