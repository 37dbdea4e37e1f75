package it.rer.portico.platform.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockProducerTest {

    @Test
    void servicesGetTheSystemsTimeInTheAdministrationsZone() {
        var clock = new ClockProducer().clock();

        assertThat(clock.getZone().getId()).isEqualTo("Europe/Rome");
        var before = Instant.now();
        var now = clock.instant();
        assertThat(now).isBetween(before, Instant.now());
    }
}
