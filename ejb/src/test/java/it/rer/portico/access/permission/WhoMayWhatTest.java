package it.rer.portico.access.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import it.rer.portico.access.identity.Credentials;
import it.rer.portico.access.identity.FirstAdministrator;
import it.rer.portico.access.identity.KnownDevices;
import it.rer.portico.access.identity.PasswordLinks;
import it.rer.portico.feedback.inquiry.Inquiries;
import it.rer.portico.feedback.rating.Ratings;
import it.rer.portico.media.MediaReader;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may do what, as a table: every method that the screens of the desk can call, for everybody who may come along. */
@OnEveryPlatform
class WhoMayWhatTest {

    /**
     * The page that is worked on stands in a section. <i>in</i>: of whoever has the role in that section; <i>out</i>: of whoever has it in
     * another one. It has a draft, and was published before.
     */
    private static final String TABLE = """
            method                                                   | author    | publisher | feedback | admini-  | signed
                                                                     | in  | out | in  | out | manager  | strator  | out
            TreeQueries.below(Collection)                               | yes | yes | yes | yes | no       | no       | no
            TreeQueries.get(long)                                       | yes | yes | yes | yes | no       | no       | no
            TreeQueries.breadcrumb(long)                                | yes | yes | yes | yes | no       | no       | no
            TreeQueries.all()                                           | yes | yes | yes | yes | no       | no       | no
            TreeQueries.mayAtTop(Role)                                  | yes | yes | yes | yes | no       | no       | no
            Branches.ids(long)                                       | yes | no  | yes | no  | no       | no       | no
            Branches.consequences(long)                              | no  | no  | yes | no  | no       | no       | no
            TreeCommands.create(Long, Language, String)                 | yes | no  | yes | no  | no       | no       | no
            TreeCommands.copy(long, Long)                               | yes | no  | yes | no  | no       | no       | no
            TreeCommands.describe(long, long, PageKind, boolean)        | no  | no  | yes | no  | no       | no       | no
            TreeCommands.move(long, long, Long)                         | no  | no  | yes | no  | no       | no       | no
            TreeCommands.shift(long, long, int)                         | no  | no  | yes | no  | no       | no       | no
            TrashBin.list(int, int)                                  | no  | no  | yes | yes | no       | no       | no
            TrashBin.trash(long)                                     | no  | no  | yes | no  | no       | no       | no
            TrashBin.restore(long)                                   | no  | no  | yes | no  | no       | no       | no
            EditingSession.may(Role, long)                                  | yes | yes | yes | yes | no       | no       | no
            EditingSession.open(long, Language)                             | yes | no  | yes | no  | no       | no       | no
            EditingSession.stay(long, Language, long, Tab)                  | yes | no  | yes | no  | no       | no       | no
            EditingSession.keep(long, Language, long, Tab, TextInput)           | yes | no  | yes | no  | no       | no       | no
            EditingSession.discard(long, Language, Tab)                     | yes | no  | yes | no  | no       | no       | no
            EditingSession.takeOver(long, Language, Tab)                    | yes | no  | yes | no  | no       | no       | no
            EditingSession.leave(long, Language, Tab)                       | yes | no  | yes | no  | no       | no       | no
            EditingSession.sourceChange(long, Language)                     | yes | no  | yes | no  | no       | no       | no
            Writing.save(SaveCommand)                                    | yes | no  | yes | no  | no       | no       | no
            Writing.saveTranslation(SaveCommand, long)                   | yes | no  | yes | no  | no       | no       | no
            Writing.confirm(long, Language, long)                    | yes | no  | yes | no  | no       | no       | no
            Readiness.report(CheckedText)                            | yes | yes | yes | yes | no       | no       | no
            Readiness.demand(long, Language)                         | yes | no  | yes | no  | no       | no       | no
            Workflow.requestReview(long, Map, String)                | yes | no  | yes | no  | no       | no       | no
            Workflow.giveBack(long, Map, String)                     | no  | no  | yes | no  | no       | no       | no
            Workflow.publish(long, Map)                              | no  | no  | yes | no  | no       | no       | no
            Workflow.withdraw(long, Language, long, String, Long)    | no  | no  | yes | no  | no       | no       | no
            Workflow.schedule(long, Map)                             | no  | no  | yes | no  | no       | no       | no
            History.list(long, Language, int, int)                   | yes | no  | yes | no  | no       | no       | no
            History.text(long, Language, int)                        | yes | no  | yes | no  | no       | no       | no
            History.restore(long, Language, long, int)               | yes | no  | yes | no  | no       | no       | no
            History.version(long, Language)                          | yes | no  | yes | no  | no       | no       | no
            Sharing.share(long, int)                                 | yes | no  | yes | no  | no       | no       | no
            Sharing.list(long)                                       | yes | no  | yes | no  | no       | no       | no
            Sharing.revoke(long, long)                               | yes | no  | yes | no  | no       | no       | no
            Drafts.find(long, Language)                              | yes | no  | yes | no  | no       | no       | no
            Drafts.find(String, Language)                            | yes | yes | yes | yes | yes      | yes      | yes
            Drafts.file(String, long, int)                           | yes | yes | yes | yes | yes      | yes      | yes
            Drafts.chunk(String, MediaRepresentation, int)           | yes | yes | yes | yes | yes      | yes      | yes
            TranslationFiles.export(long, boolean, Language)         | yes | no  | yes | no  | no       | no       | no
            TranslationFiles.receive(InputStream, String)            | yes | no  | yes | no  | no       | no       | no
            MediaLibrary.upload(String, InputStream)                 | yes | yes | yes | yes | no       | no       | no
            MediaLibrary.replace(long, String, InputStream)          | yes | yes | yes | yes | no       | no       | no
            MediaLibrary.describe(long, Map)                         | yes | yes | yes | yes | no       | no       | no
            MediaLibrary.list(MediaSearch)                           | yes | yes | yes | yes | no       | no       | no
            MediaLibrary.find(long)                                  | yes | yes | yes | yes | no       | no       | no
            MediaLibrary.facts(Collection)                           | yes | yes | yes | yes | no       | no       | no
            MediaLibrary.get(long)                                   | yes | yes | yes | yes | no       | no       | no
            MediaUses.list(long)                                     | yes | yes | yes | yes | no       | no       | no
            MediaUses.counts(Collection)                             | yes | yes | yes | yes | no       | no       | no
            MediaLibrary.trash(long)                                 | yes | yes | yes | yes | no       | no       | no
            MediaLibrary.restore(long)                               | yes | yes | yes | yes | no       | no       | no
            MediaLibrary.representation(long, int)                   | yes | yes | yes | yes | no       | yes      | no
            MediaLibrary.chunk(MediaRepresentation, int)             | yes | yes | yes | yes | no       | yes      | no
            MediaUses.isSharing(long)                                | yes | yes | yes | yes | no       | no       | no
            SharingImage.find()                                      | no  | no  | no  | no  | no       | yes      | no
            SharingImage.list(MediaSearch)                           | no  | no  | no  | no  | no       | yes      | no
            SharingImage.chosen()                                    | no  | no  | no  | no  | no       | yes      | no
            SharingImage.choose(long, String)                        | no  | no  | no  | no  | no       | yes      | no
            SharingImage.forget(String)                              | no  | no  | no  | no  | no       | yes      | no
            Redirects.add(Language, String, long, boolean)           | no  | no  | yes | no  | no       | no       | no
            Redirects.add(Language, String, String, boolean)         | no  | no  | yes | no  | no       | no       | no
            RedirectLists.all()                                      | no  | no  | yes | yes | no       | no       | no
            RedirectLists.plan(List)                                 | no  | no  | yes | yes | no       | no       | no
            RedirectLists.take(List, Counts)                         | no  | no  | yes | yes | no       | no       | no
            Redirects.get(long)                                      | no  | no  | yes | no  | no       | no       | no
            Redirects.remove(long)                                   | no  | no  | yes | no  | no       | no       | no
            OldAddresses.list(String, int, int)                      | no  | no  | yes | yes | no       | no       | no
            BrokenLinks.list(int, int)                               | yes | yes | yes | yes | no       | no       | no
            Home.overview(int, int)                                  | yes | yes | yes | yes | no       | no       | no
            Moderation.isWaiting()                                   | no  | no  | yes | yes | no       | no       | no
            Moderation.list(int, int)                                | no  | no  | yes | yes | no       | no       | no
            Moderation.get(ReviewSubject, TimeSpan)                  | no  | no  | yes | no  | no       | no       | no
            Moderation.reasons(ReviewSubject, TimeSpan)              | no  | no  | yes | no  | no       | no       | no
            Moderation.letIn(ReviewSubject, TimeSpan)                | no  | no  | yes | no  | no       | no       | no
            Moderation.leaveOut(ReviewSubject, TimeSpan)             | no  | no  | yes | no  | no       | no       | no
            SiteSettings.texts()                                     | no  | no  | no  | no  | no       | yes      | no
            SiteSettings.defaults()                                  | no  | no  | no  | no  | no       | yes      | no
            SiteSettings.change(List)                                | no  | no  | no  | no  | no       | yes      | no
            MailCheck.host()                                         | no  | no  | no  | no  | no       | yes      | no
            MailCheck.usualSender()                                  | no  | no  | no  | no  | no       | yes      | no
            MailCheck.sendTest()                                     | no  | no  | no  | no  | no       | yes      | no
            AuditLog.read(AuditFilter, int, int)                     | no  | no  | no  | no  | no       | yes      | no
            AuditLog.verify()                                        | no  | no  | no  | no  | no       | yes      | no
            Accounts.list()                                          | no  | no  | no  | no  | no       | yes      | no
            Accounts.get(String)                                     | no  | no  | no  | no  | no       | yes      | no
            Accounts.create(NewEditor)                               | no  | no  | no  | no  | no       | yes      | no
            Accounts.create(String, String, String)                  | no  | no  | no  | no  | no       | yes      | no
            Accounts.resetLink(String)                               | no  | no  | no  | no  | no       | yes      | no
            Accounts.describe(String, String, String)                | no  | no  | no  | no  | no       | yes      | no
            Accounts.grant(String, Role, Long)                       | no  | no  | no  | no  | no       | yes      | no
            Accounts.revoke(String, Role, Long)                      | no  | no  | no  | no  | no       | yes      | no
            Accounts.suspend(String)                                 | no  | no  | no  | no  | no       | yes      | no
            Accounts.resume(String)                                  | no  | no  | no  | no  | no       | yes      | no
            Directory.names()                                        | yes | yes | yes | yes | yes      | yes      | no
            OwnAccount.find()                                        | yes | yes | yes | yes | yes      | yes      | no
            OwnAccount.changePassword(String, String)                | yes | yes | yes | yes | yes      | yes      | no
            OwnAccount.signOutEverywhere()                           | yes | yes | yes | yes | yes      | yes      | no
            """;

    private static final int HEAD = 2;

    /** Services that anybody may call, each for a reason of its own: citizens, and editors who are not yet signed in. */
    private static final List<Class<?>> OPEN = List.of(
            Credentials.class,
            KnownDevices.class,
            FirstAdministrator.class,
            Inquiries.class,
            MediaReader.class,
            PasswordLinks.class,
            Ratings.class);

    private static final class Undone extends PorticoException {

        private static final long serialVersionUID = 1L;

        Undone() {
            super("undone");
        }
    }

    private final VisitedSite site;
    private final Container container;

    WhoMayWhatTest(Container container) {
        this.container = container;
        site = new VisitedSite(container);
    }

    @Test
    void everybodyMayDoWhatTheTableSaysAndNothingElse() {
        var methods = methods();
        var rows = rows();
        var found = new ArrayList<String>();
        rows.forEach((label, expected) -> {
            var actual = Stream.of(Visitor.values())
                    .map(visitor -> isAllowed(visitor, methods.get(label)) ? "yes" : "no")
                    .toList();
            if (!actual.equals(expected)) {
                found.add(label + " " + actual + ", the table has " + expected);
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void theTableHasEveryMethodOfTheServicesOfTheDesk() {
        assertThat(rows().keySet())
                .containsExactlyInAnyOrderElementsOf(methods().keySet());
        assertThat(rows().values()).allMatch(cells -> cells.size() == Visitor.values().length);
    }

    @Test
    void nothingElseIsOpenToEverybody() {
        assertThat(classesThat(type -> names(type, PermitAll.class) && !names(type, RolesAllowed.class)))
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    /** What one cell did is rolled back, so that the next finds the same site. */
    private boolean isAllowed(Visitor visitor, Method method) {
        var allowed = new boolean[1];
        try {
            container.inTransaction(() -> {
                var arguments = new Calls(site).arguments().get(label(method));
                allowed[0] = container.as(visitor.login(), visitor.roles(), () -> isAdmitted(method, arguments));
                throw new Undone();
            });
        } catch (Undone asIntended) {
            return allowed[0];
        }
        throw new AssertionError("unreachable");
    }

    private boolean isAdmitted(Method method, List<Object> arguments) throws IllegalAccessException {
        try {
            method.invoke(
                    container.get(method.getDeclaringClass()),
                    arguments.stream()
                            .map(argument -> argument == Optional.empty() ? null : argument)
                            .toArray());
            return true;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof EJBAccessException || isNotAllowed(e.getCause())) {
                return false;
            }
            if (e.getCause() instanceof PorticoException) {
                return true;
            }
            throw new AssertionError("Neither done nor refused: " + method, e.getCause());
        }
    }

    /** Whether that is why, said by itself or with the place in a file where it came about. */
    private static boolean isNotAllowed(Throwable refusal) {
        return refusal instanceof NotAllowedException || refusal.getCause() instanceof NotAllowedException;
    }

    private static Map<String, List<String>> rows() {
        return TABLE.lines()
                .skip(HEAD)
                .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
                .collect(Collectors.toMap(
                        cells -> cells.get(0),
                        cells -> cells.subList(1, cells.size()),
                        (one, other) -> {
                            throw new AssertionError("Twice in the table: " + one);
                        },
                        LinkedHashMap::new));
    }

    /** Every public method of every class that names roles, on itself or on a method. */
    private static Map<String, Method> methods() {
        return classesThat(type -> names(type, RolesAllowed.class)).stream()
                .flatMap(service -> Stream.of(service.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .collect(Collectors.toMap(WhoMayWhatTest::label, method -> method));
    }

    private static List<Class<?>> classesThat(Predicate<JavaClass> condition) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("it.rer.portico").stream()
                        .filter(condition)
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static boolean names(JavaClass type, Class<? extends Annotation> permission) {
        return type.isAnnotatedWith(permission)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(permission));
    }

    private static String label(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Stream.of(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
