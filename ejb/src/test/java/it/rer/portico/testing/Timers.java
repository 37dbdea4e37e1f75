package it.rer.portico.testing;

import jakarta.ejb.TimerService;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Timers that never ring by themselves; tests see how long each would wait. */
public final class Timers {

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    public TimerService service() {
        return (TimerService) Proxy.newProxyInstance(
                Timers.class.getClassLoader(), new Class<?>[] {TimerService.class}, (self, method, given) -> {
                    if (given != null && given[0] instanceof Long milliseconds) {
                        pauses.add(Duration.ofMillis(milliseconds));
                    }
                    return null;
                });
    }

    /** What was asked for, in order. */
    public List<Duration> pauses() {
        return pauses;
    }
}
