package it.rer.portico.platform.config;

import java.util.List;

/** The operator's configuration is invalid. It stops the start; its message is for the operator and lists all faults. */
public class InvalidConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidConfigurationException(List<String> faults) {
        super("The configuration of Portico is invalid: " + String.join("; ", faults) + ". See docs/configuration.md.");
    }
}
