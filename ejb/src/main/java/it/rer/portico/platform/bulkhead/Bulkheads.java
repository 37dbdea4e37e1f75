package it.rer.portico.platform.bulkhead;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;

/** The bulkhead of each lane. */
@ApplicationScoped
@PermitAll
public class Bulkheads {

    private final Map<Lane, Bulkhead> lanes = new EnumMap<>(Lane.class);

    public Bulkheads() {
        for (var lane : Lane.values()) {
            lanes.put(lane, new Bulkhead(lane.permits(), System::nanoTime));
        }
    }

    /**
     * Lets one more into the database.
     *
     * @return the right to be there, which is to be given back
     * @throws DatabaseBusyException if the lane has no room
     */
    public Permit enter(Lane lane) {
        return lanes.get(lane).enter();
    }
}
