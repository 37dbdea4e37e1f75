package it.rer.portico.browser;

import it.rer.portico.server.SharedSite;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** JUnit extension that starts the browser for the first test that needs it, and closes it after the last. */
final class SharedChromium implements ParameterResolver, ExecutionCondition {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedChromium.class);
    private static final String WHAT_TO_DO =
            "No Chromium here: install one (Debian: apt-get install chromium), or let Playwright fetch its own.";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.isPossible() || "true".equals(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("a browser is installed, or required by CI");
        }
        System.Logger log = System.getLogger(SharedChromium.class.getName());
        log.log(System.Logger.Level.WARNING, "SKIPPED " + context.getDisplayName() + ". " + WHAT_TO_DO);
        return ConditionEvaluationResult.disabled(WHAT_TO_DO);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var site = SharedSite.of(context);
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Chromium.class, type -> Chromium.start(site), Chromium.class);
    }
}
