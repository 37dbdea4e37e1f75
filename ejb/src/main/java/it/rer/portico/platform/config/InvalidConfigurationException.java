package it.rer.portico.platform.config;

import java.util.List;

/** The operator's configuration cannot be used. It stops the start; its message is for the operator and says all that is wrong. */
public class InvalidConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidConfigurationException(List<String> faults) {
        super("Portico is not configured rightly: " + String.join("; ", faults) + ". See docs/configuration.md.");
    }
}
