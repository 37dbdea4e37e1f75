package it.rer.portico.browser;

import it.rer.portico.server.Deployed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the deployed site in a browser; the shared {@link Chromium} is injected as a parameter. If no browser can be started, the test
 * fails with {@code CI=true} in the environment, and otherwise is skipped with a message about what to install.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Deployed
@ExtendWith(SharedChromium.class)
public @interface InBrowser {}
