package it.rer.portico.server;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** JUnit extension that starts the site for the first test that needs it, and stops it after the last. */
public final class SharedSite implements ParameterResolver, ExecutionCondition {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedSite.class);

    /** With {@code -Dserver} the executions for other servers are skipped. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var only = System.getProperty("server.only", "");
        return only.isEmpty() || only.equals(Site.serverName())
                ? ConditionEvaluationResult.enabled("server")
                : ConditionEvaluationResult.disabled("only " + only + " was asked for");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }

    /** The site that all tests of the run share. */
    public static Site of(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Site.class, type -> Site.start(), Site.class);
    }
}
