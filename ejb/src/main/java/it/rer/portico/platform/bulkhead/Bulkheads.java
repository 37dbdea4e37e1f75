package it.rer.portico.platform.bulkhead;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;

/** The bulkheads of this node, one for each lane. */
@ApplicationScoped
@PermitAll
public class Bulkheads {

    private final Map<Lane, Bulkhead> lanes = new EnumMap<>(Lane.class);

    /** Created by the container. */
    public Bulkheads() {
        for (var lane : Lane.values()) {
            lanes.put(lane, new Bulkhead(lane.permits(), System::nanoTime));
        }
    }

    /**
     * Takes a permit for one more call.
     *
     * @return the permit, which the caller must release
     * @throws DatabaseBusyException if the lane has no free permit
     */
    public Permit enter(Lane lane) {
        return lanes.get(lane).enter();
    }
}
