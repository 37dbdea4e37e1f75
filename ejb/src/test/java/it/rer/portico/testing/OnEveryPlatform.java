package it.rer.portico.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs a test class once on every {@link Platform}. Its constructor takes a {@link Container}; each test gets a new one, and finds the
 * database empty. All classes share the database of a platform, because to migrate one and to start a persistence unit takes longer than
 * most of them: what a test changes of it but rows, it rolls back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(OnEveryPlatform.Provider.class)
public @interface OnEveryPlatform {

    /** One run of the class per platform. */
    class Provider implements ClassTemplateInvocationContextProvider {

        @Override
        public boolean supportsClassTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<Run> provideClassTemplateInvocationContexts(ExtensionContext context) {
            return Stream.of(Platform.values()).map(Run::new);
        }
    }

    /** A run of the class on one platform. */
    class Run implements ClassTemplateInvocationContext, BeforeClassTemplateInvocationCallback, ParameterResolver {

        private static final Namespace DATABASES = Namespace.create(TestDatabase.class);

        private final Platform platform;
        private TestDatabase database;

        Run(Platform platform) {
            this.platform = platform;
        }

        @Override
        public String getDisplayName(int invocation) {
            return platform.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public void beforeClassTemplateInvocation(ExtensionContext context) {
            database = context.getRoot() // closes it after the last class
                    .getStore(DATABASES)
                    .getOrComputeIfAbsent(platform, TestDatabase::new, TestDatabase.class);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Container.class;
        }

        @Override
        public Container resolveParameter(ParameterContext parameter, ExtensionContext context) {
            database.empty();
            return new Container(database);
        }
    }
}
