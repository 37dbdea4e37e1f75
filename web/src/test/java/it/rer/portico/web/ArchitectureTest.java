package it.rer.portico.web;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import it.rer.portico.access.identity.Credentials;
import it.rer.portico.platform.bulkhead.BulkheadInterceptor;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.web.error.ErrorServlet;
import it.rer.portico.web.platform.form.FormRequest;
import it.rer.portico.web.platform.http.SiteServlet;
import it.rer.portico.web.platform.origin.TrustedProxies;
import it.rer.portico.web.testing.Sources;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServlet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The house rules of docs and style, as far as this module goes. */
@AnalyzeClasses(packages = "it.rer.portico.web", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String WEB = "it.rer.portico.web.";
    private static final int LINES_OF_A_BEAN = 150;
    private static final int LINES_OF_ANY_CLASS = 200;
    private static final int INJECTIONS_OF_A_VIEW = 5;
    private static final int INJECTIONS_OF_A_SERVLET = 9;

    @ArchTest
    static final ArchRule screensKnowNoDatabase = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..", "org.flywaydb..")
                            .and(not(equivalentTo(PersistenceException.class))));

    /** An entity's rule for a value, a static method, may be asked; the thing itself stays with the services. */
    @ArchTest
    static final ArchRule screensHoldNoEntity = noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "it is an instance of an entity",
                    access -> access.getTargetOwner().isAnnotatedWith(Entity.class)
                            && access.getTarget()
                                    .resolveMember()
                                    .filter(member -> !member.getModifiers().contains(JavaModifier.STATIC))
                                    .isPresent()));

    @ArchTest
    static final ArchRule oldNamespacesAreGone = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("javax..")
                    .and(not(resideInAnyPackage("javax.xml.stream..", "javax.security.auth.."))));

    @ArchTest
    static final ArchRule nothingOfAServerOrOfMicroProfileIsNeeded = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "it.rer.portico..",
                    "java..",
                    "javax.xml.stream..",
                    "javax.security.auth..",
                    "jakarta..",
                    "com.github.benmanes.caffeine..",
                    "org.jsoup..");

    /** Every other service says who may call it ({@code DeclarationTest} of the domain). */
    @ArchTest
    static final ArchRule screensCallNoServiceThatAsksNobody =
            noClasses().should().dependOnClassesThat(annotatedWith(Internal.class));

    /**
     * Or those who wait for a database that hangs would take every thread that the server has. {@link Credentials} asks it through
     * services that are behind one, and compares passwords outside, or those who try some would keep the editors out of it.
     */
    @ArchTest
    static final ArchRule screensCallOnlyServicesBehindABulkhead = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are services without a bulkhead",
                    type -> (type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class))
                            && !isBehindABulkhead(type)
                            && !type.isEquivalentTo(Credentials.class)
                            && !type.getPackageName().startsWith("it.rer.portico.web.")));

    /** What all servlets answer in the same way, for instance when the database is busy, stands in one place. */
    @ArchTest
    static final ArchRule servletsHaveOneRoot = classes()
            .that()
            .areAssignableTo(Servlet.class)
            .and()
            .doNotBelongToAnyOf(ErrorServlet.class)
            .should()
            .beAssignableTo(SiteServlet.class);

    @ArchTest
    static final ArchRule thePlatformKnowsNoPage = noClasses()
            .that()
            .resideInAPackage("it.rer.portico.web.platform..")
            .should()
            .dependOnClassesThat(resideInAPackage("it.rer.portico.web..")
                    .and(not(resideInAPackage("it.rer.portico.web.platform.."))));

    @ArchTest
    static final ArchRule thePlatformKnowsNoPublishedText = noClasses()
            .that()
            .resideInAPackage("it.rer.portico.web.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("it.rer.portico.site..", "it.rer.portico.content..", "it.rer.portico.media..");

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO)");

    @ArchTest
    static final ArchRule nothingPublicIsMutable =
            noFields().that().areNotFinal().should().bePublic();

    /** What people send is normalised and parsed by the domain, within its bounds. */
    @ArchTest
    static final ArchRule textIsNormalisedByTheDomainAlone =
            noClasses().should().dependOnClassesThat().haveNameMatching("java\\.text\\.Normalizer.*");

    /** The template of the portal, which comes up to a size and is parsed when it changed, and blocks that were rendered here. */
    @ArchTest
    static final ArchRule onlyTheTemplateAndOwnBlocksAreParsedHere = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(WEB + "frame.template.CheckedTemplate")
            .and()
            .doNotHaveFullyQualifiedName(WEB + "frame.block.HostAdaptation")
            .and()
            .doNotHaveFullyQualifiedName(WEB + "embed.portlet.IntegrationView")
            .should()
            .dependOnClassesThat(equivalentTo(Jsoup.class));

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now");

    /** Whoever reads a body before the gate has looked at it reads whatever is sent, by whomever. */
    @ArchTest
    static final ArchRule bodiesAreReadByTheGateAlone = noClasses()
            .that()
            .doNotBelongToAnyOf(FormRequest.class)
            .should()
            .callMethod(ServletRequest.class, "getInputStream")
            .orShould()
            .callMethod(ServletRequest.class, "getReader");

    @ArchTest
    static final ArchRule servletsStandBehindTheGate = classes()
            .that()
            .areAssignableTo(HttpServlet.class)
            .and()
            .doNotBelongToAnyOf(ErrorServlet.class)
            .should()
            .beAssignableTo(SiteServlet.class);

    /** Behind a proxy every request comes from the proxy: a limit on its address would be one for everybody. */
    @ArchTest
    static final ArchRule whoSentARequestIsSaidInOnePlace = noClasses()
            .that()
            .doNotBelongToAnyOf(TrustedProxies.class)
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "asks the container for the sender",
                    call -> call.getTargetOwner().isAssignableTo(ServletRequest.class)
                            && call.getName().startsWith("getRemote")
                            && !call.getName().equals("getRemoteUser")));

    @Test
    void theHeadersOfProxiesAreReadInOnePlace() {
        assertThat(Sources.files(Sources.JAVA, ".java"))
                .filteredOn(file -> !file.endsWith("TrustedProxies.java"))
                .isNotEmpty()
                .noneSatisfy(file -> assertThat(Sources.text(file))
                        .containsPattern("(?i)\"(?:x-forwarded-\\w+|forwarded|x-real-ip|true-client-ip)\""));
        assertThat(Sources.files(Sources.JAVA, ".java"))
                .filteredOn(file -> file.endsWith("TrustedProxies.java"))
                .singleElement()
                .satisfies(file -> assertThat(Sources.text(file)).contains("\"X-Forwarded-For\""));
    }

    @ArchTest
    static final ArchRule beansHaveFewParts =
            classes().that().areAnnotatedWith(Named.class).should(injectAtMost(INJECTIONS_OF_A_VIEW));

    @ArchTest
    static final ArchRule servletsHaveFewParts = classes()
            .that()
            .areAssignableTo(Servlet.class)
            .or()
            .areAssignableTo(Filter.class)
            .should(injectAtMost(INJECTIONS_OF_A_SERVLET));

    /** A servlet answers many requests at once. */
    @ArchTest
    static final ArchRule servletsKeepNothingOfARequest = fields().that()
            .areDeclaredInClassesThat()
            .areAssignableTo(Servlet.class)
            .and()
            .areNotAnnotatedWith(Inject.class)
            .should()
            .beFinal();

    private static ArchCondition<JavaClass> injectAtMost(int most) {
        return new ArchCondition<>("inject at most " + most + " parts") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var parts = type.getAllFields().stream()
                        .filter(field -> field.isAnnotatedWith(Inject.class))
                        .count();
                events.add(new SimpleConditionEvent(type, parts <= most, type.getName() + " injects " + parts));
            }
        };
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        var packages = Sources.files(Sources.JAVA, ".java").stream()
                .map(Path::getParent)
                .distinct()
                .toList();

        assertThat(packages).hasSizeGreaterThan(8).allSatisfy(folder -> {
            var info = folder.resolve("package-info.java");
            assertThat(Files.exists(info)).as(info.toString()).isTrue();
            assertThat(Sources.text(info)).startsWith("/**");
        });
    }

    @Test
    void classesStaySmall() {
        assertThat(Sources.files(Sources.JAVA, ".java")).allSatisfy(file -> {
            var text = Sources.text(file);
            assertThat(linesOfCode(text))
                    .isLessThanOrEqualTo(text.contains("@Named") ? LINES_OF_A_BEAN : LINES_OF_ANY_CLASS);
        });
    }

    /** Lines that do something: neither blank nor comment nor import. */
    private static long linesOfCode(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("/") && !line.startsWith("*"))
                .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                .count();
    }

    private static boolean isBehindABulkhead(JavaClass type) {
        return type.tryGetAnnotationOfType(Interceptors.class)
                .filter(named -> Stream.of(named.value()).anyMatch(BulkheadInterceptor.class::isAssignableFrom))
                .isPresent();
    }
}
