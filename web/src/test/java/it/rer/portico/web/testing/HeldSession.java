package it.rer.portico.web.testing;

import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;

/** The session of an {@link Exchange}, if there is one. */
final class HeldSession {

    private Map<String, Object> attributes;
    private boolean renamed;

    /** What it holds; null if there is none, or none any more. */
    Map<String, Object> attributes() {
        return attributes;
    }

    /** There is one already, with these. */
    void hold(Map<String, Object> held) {
        attributes = held;
    }

    boolean isRenamed() {
        return renamed;
    }

    String rename() {
        renamed = true;
        return "another";
    }

    /**
     * As the container gives it.
     *
     * @param made whether one is made where there is none
     */
    HttpSession open(boolean made) {
        if (attributes == null && !made) {
            return null;
        }
        if (attributes == null) {
            attributes = new HashMap<>();
        }
        return Fake.of(HttpSession.class, (name, arguments) -> switch (name) {
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "removeAttribute" -> attributes.remove(arguments[0]);
            case "invalidate" -> {
                attributes = null;
                yield null;
            }
            default -> throw new UnsupportedOperationException("session." + name);
        });
    }
}
