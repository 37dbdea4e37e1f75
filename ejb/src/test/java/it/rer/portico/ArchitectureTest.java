package it.rer.portico;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.text.NormalForm;
import it.rer.portico.platform.text.Sha256;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The rules of CONTRIBUTING that can be checked automatically. */
@AnalyzeClasses(packages = "it.rer.portico", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresFormNoCycles =
            slices().matching("it.rer.portico.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theDomainKnowsNoScreenAndNoHttp = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "jakarta.faces..", "jakarta.ws.rs..", "it.rer.portico.web..");

    @ArchTest
    static final ArchRule onlyTheJdksOwnJavaxIsLeft = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("javax..")
                    .and(not(resideInAnyPackage(
                            "javax.sql..",
                            "javax.naming..",
                            "javax.crypto..",
                            "javax.xml.stream..",
                            "javax.imageio.."))));

    @ArchTest
    static final ArchRule persistenceIsProviderNeutral = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.persistence..", "org.hibernate..", "org.h2..", "org.postgresql..");

    @ArchTest
    static final ArchRule noClassNameHasAMeaninglessSuffix =
            classes().should().haveNameNotMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO)$");

    @ArchTest
    static final ArchRule noLegacyDateClassesAreUsed = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.sql\\.(Date|Time|Timestamp)|java\\.text\\..*DateFormat");

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = noClasses()
            .that()
            .resideOutsideOfPackage("it.rer.portico.platform.context")
            .should()
            .callMethodWhere(describe("asks the system for the time", ArchitectureTest::asksForTheTime));

    /** Each of these classes checks the length of a text before processing it, and whatever else determines the cost. */
    @ArchTest
    static final ArchRule onlyOneClassNormalisesText = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(NormalForm.class.getName())
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.text\\.Normalizer.*");

    @ArchTest
    static final ArchRule onlyOneClassParsesHtml = noClasses()
            .that()
            .haveNameNotMatching("it\\.rer\\.portico\\.platform\\.text\\.Html(\\$.*)?")
            .should()
            .dependOnClassesThat(resideInAPackage("org.jsoup.parser..").or(equivalentTo(Jsoup.class)));

    @ArchTest
    static final ArchRule onlyOneClassHashesText = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Sha256.class.getName())
            .should()
            .callMethod(MessageDigest.class, "getInstance", String.class);

    @ArchTest
    static final ArchRule xmlIsReadFromALimitedStreamOrFromTheModule = noClasses()
            .that()
            .haveNameNotMatching(
                    "it\\.rer\\.portico\\.(content\\.xliff\\.Cursor|platform\\.database\\.PersistenceUnit)")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javax.xml.stream.XMLInputFactory");

    @ArchTest
    static final ArchRule aClassHasFewInjections = classes().should(haveAtMostInjections(5));

    @ArchTest
    static final ArchRule beansAreCalledByTheirPublicMethodsOnly = noClasses()
            .should()
            .accessTargetWhere(describe("is not public in another enterprise bean", ArchitectureTest::isHiddenInABean));

    /** A CDI bean with an entity manager makes WildFly start CDI before there is a persistence unit, at some redeployments. */
    @ArchTest
    static final ArchRule onlyEnterpriseBeansHaveTheEntityManager = fields().that()
            .areAnnotatedWith(PersistenceContext.class)
            .should()
            .beDeclaredInClassesThat(annotatedWith(Stateless.class).or(annotatedWith(Singleton.class)));

    /** Servers proxy a service by a class in another class loader, which cannot access types that are not public. */
    @ArchTest
    static final ArchRule parametersAndResultsOfServicesArePublicTypes = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(annotatedWith(Stateless.class).or(annotatedWith(Singleton.class)))
            .should(nameOnlyPublicTypes());

    private static ArchCondition<JavaMethod> nameOnlyPublicTypes() {
        return new ArchCondition<>("name only public types") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .forEach(type -> events.add(new SimpleConditionEvent(
                                method,
                                type.isPrimitive() || type.getModifiers().contains(JavaModifier.PUBLIC),
                                method.getFullName() + " names " + type.getName())));
            }
        };
    }

    @ArchTest
    static final ArchRule servicesOfAPackageAreCalledWithinItOnly = classes()
            .that(describe("are internal to their package", type -> type.tryGetAnnotationOfType(Internal.class)
                    .filter(internal -> internal.value() == Internal.Scope.PACKAGE)
                    .isPresent()))
            .should(onlyBeUsedInTheirPackage());

    @ArchTest
    static final ArchRule noMethodOfAnEntityIsFinal = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBeFinal();

    @ArchTest
    static final ArchRule fieldsOfEntitiesArePrivate = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotStatic()
            .should()
            .bePrivate();

    @ArchTest
    static final ArchRule anEntityHasNoSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule anEntityCanBeAProxy = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .notHaveModifier(JavaModifier.FINAL)
            .andShould(haveAConstructorForTheProvider());

    @Test
    void everyPackageHasAPackageInfo() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var packages = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .collect(Collectors.toSet());
            assertThat(packages)
                    .hasSizeGreaterThan(10)
                    .allMatch(folder -> Files.exists(folder.resolve("package-info.java")));
        }
    }

    private static boolean asksForTheTime(JavaMethodCall call) {
        var owner = call.getTargetOwner().getFullName();
        var name = call.getName();
        return (owner.startsWith("java.time.")
                        && name.equals("now")
                        && call.getTarget().getRawParameterTypes().isEmpty())
                || (owner.equals("java.time.Clock") && name.startsWith("system"))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
    }

    private static boolean isHiddenInABean(JavaAccess<?> access) {
        var bean = access.getTargetOwner();
        return (bean.isAnnotatedWith(Stateless.class) || bean.isAnnotatedWith(Singleton.class))
                && !access.getOriginOwner().equals(bean)
                && !access.getOriginOwner()
                        .getEnclosingClass()
                        .map(bean::equals)
                        .orElse(false)
                && access.getTarget()
                        .resolveMember()
                        .map(member -> !member.getModifiers().contains(JavaModifier.PUBLIC))
                        .orElse(false);
    }

    private static ArchCondition<JavaClass> haveAtMostInjections(int most) {
        return new ArchCondition<>("have at most " + most + " injections") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long injections = type.getFields().stream()
                        .filter(field -> field.isAnnotatedWith(Inject.class))
                        .count();
                events.add(new SimpleConditionEvent(
                        type, injections <= most, type.getFullName() + " has " + injections + " injections"));
            }
        };
    }

    private static ArchCondition<JavaClass> onlyBeUsedInTheirPackage() {
        return new ArchCondition<>("only be used in their own package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesToSelf().stream()
                        .filter(use -> !use.getOriginClass().getPackage().equals(type.getPackage()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> haveAConstructorForTheProvider() {
        return new ArchCondition<>("have a protected or public constructor without parameters") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean there = type.getConstructors().stream()
                        .anyMatch(constructor ->
                                constructor.getRawParameterTypes().isEmpty()
                                        && (constructor.getModifiers().contains(JavaModifier.PROTECTED)
                                                || constructor.getModifiers().contains(JavaModifier.PUBLIC)));
                events.add(new SimpleConditionEvent(type, there, type.getFullName() + " has no such constructor"));
            }
        };
    }
}
