package it.rer.portico.browser;

import it.rer.portico.server.Deployed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the deployed site in a browser; it gets the one {@link Chromium} that all share as a parameter. Where no browser can be
 * started, it fails if the environment has {@code CI=true}, and otherwise is skipped with a word on what to install.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Deployed
@ExtendWith(SharedChromium.class)
public @interface InBrowser {}
