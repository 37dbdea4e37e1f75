package it.rer.portico.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockProducerTest {

    @Test
    void servicesGetTheSystemsTimeInTheAdministrationsZone() {
        var clock = new ClockProducer().clock();

        assertThat(clock.getZone().getId()).isEqualTo("Europe/Rome");
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }
}
