package it.rer.portico.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until the test moves it. */
public final class TestClock extends Clock {

    /** What it shows at first. */
    public static final Instant START = Instant.parse("2026-03-22T12:21:06Z");

    private volatile Instant now = START;

    /** Lets time pass. */
    public void advance(Duration by) {
        set(now.plus(by));
    }

    public void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Europe/Rome");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
