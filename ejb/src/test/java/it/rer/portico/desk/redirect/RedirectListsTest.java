package it.rer.portico.desk.redirect;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.AuditFilter;
import it.rer.portico.access.audit.AuditLog;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.page.ConflictException;
import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.desk.redirect.PlannedRedirect.Outcome;
import it.rer.portico.desk.redirect.RedirectLists.Counts;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.site.published.FollowedSite;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class RedirectListsTest {

    private final Container container;
    private final RedirectLists lists;
    private final long agreements;
    private final long europe;

    RedirectListsTest(Container container) {
        this.container = container;
        container.put(Configuration.class, TestConfiguration.with(Option.BASE_URL, "https://www.example.org"));
        lists = container.get(RedirectLists.class);
        var editor = new Editor(container);
        agreements = editor.page(null, "accordi");
        europe = editor.page(null, "europa");
        editor.english(europe, "europe");
        var desk = new Desk(container);
        desk.seat("anna", Role.PUBLISHER, null);
        desk.seat("enzo", Role.PUBLISHER, agreements);
    }

    private <T> T as(String login, Callable<T> work) {
        return container.as(login, Set.of(Roles.PUBLISHER), work);
    }

    private static List<RedirectLine> lines(String... formersAndTargets) {
        var lines = new ArrayList<RedirectLine>();
        for (int i = 0; i < formersAndTargets.length; i += 2) {
            lines.add(new RedirectLine(i / 2 + 2, formersAndTargets[i], formersAndTargets[i + 1]));
        }
        return lines;
    }

    private List<PlannedRedirect> plan(String login, List<RedirectLine> lines) {
        return as(login, () -> lists.plan(lines));
    }

    private Counts take(List<RedirectLine> lines) {
        return as("anna", () -> lists.apply(lines, Counts.of(lists.plan(lines))));
    }

    @Test
    void aPlanHasAnOutcomeForEachLineAndStoresNothing() {
        take(lines("/it/vecchio", "/it/accordi", "/it/fuori", "https://regione.example/"));

        var planned = plan(
                "anna",
                lines(
                        "/att+2", "/it/europa",
                        "vecchio", "https://www.example.org/it/europa",
                        "https://www.old.example/fuori", "https://regione.example",
                        "/accordi", "/it/europa",
                        "a%2Fb", "/it/europa",
                        "nuovo", "/it/nulla",
                        "/ATT+2/", "/it/europa",
                        "/att+2", "/it/accordi",
                        "/old", "/en/europe"));

        assertThat(planned)
                .extracting(PlannedRedirect::outcome)
                .containsExactly(
                        Outcome.NEW,
                        Outcome.CHANGED,
                        Outcome.SAME,
                        Outcome.REFUSED,
                        Outcome.REFUSED,
                        Outcome.REFUSED,
                        Outcome.SAME,
                        Outcome.REFUSED,
                        Outcome.NEW);
        assertThat(planned.stream().flatMap(each -> each.why().stream()).map(PorticoException::key))
                .containsExactly("page.path-taken", "redirect.form", "redirect.target-missing", "redirect.twice");
        assertThat(planned)
                .filteredOn(each -> each.outcome() == Outcome.NEW)
                .extracting(PlannedRedirect::language)
                .containsExactly(ITALIAN, ENGLISH);
        assertThat(as("anna", lists::all)).hasSize(2);
    }

    @Test
    void aPlanIsAppliedAtOnceAndRecordedOnce() {
        long before = container.get(ChangeFeed.class).latest();
        var lines = lines("/a", "/it/europa", "/index.php?id=1", "https://regione.example/x", "b\\c", "/it/europa");

        assertThat(take(lines)).isEqualTo(new Counts(2, 0, 0, 1));

        assertThat(container.get(ChangeFeed.class).latest()).isEqualTo(before + 1);
        assertThat(FollowedSite.of(container).current().redirectAt(ITALIAN, "a"))
                .contains(europe);
        assertThat(container.get(AuditLog.class).read(AuditFilter.NONE, 0, 1).rows())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo(AuditAction.REDIRECTS_IMPORTED);
                    assertThat(entry.detail()).contains("+2 ~0");
                });
        assertThat(take(lines)).isEqualTo(new Counts(0, 0, 2, 1));
        assertThat(container.get(ChangeFeed.class).latest()).isEqualTo(before + 1);
    }

    @Test
    void aPlanThatIsOutdatedIsNotApplied() {
        var lines = lines("/a", "/it/europa");
        var shown = Counts.of(plan("anna", lines));
        take(lines("/a", "/it/accordi"));

        assertThatThrownBy(() -> as("anna", () -> lists.apply(lines, shown))).isInstanceOf(ConflictException.class);
        assertThat(as("anna", lists::all))
                .extracting(RedirectLists.Listed::target)
                .containsExactly(RedirectTarget.page(agreements));
    }

    @Test
    void linesOfOtherSectionsAreRefused() {
        take(lines("/di-europa", "/it/europa"));

        assertThat(plan(
                                "enzo",
                                lines(
                                        "/x", "/it/accordi",
                                        "/y", "/it/europa",
                                        "/z", "https://regione.example/",
                                        "/di-europa", "/it/accordi"))
                        .stream()
                        .map(each -> each.why().map(PorticoException::key).orElse("")))
                .containsExactly("", "redirect.target-foreign", "redirect.whole-site", "redirect.foreign");
    }

    @Test
    void anExportedListIsImportedAsUnchanged() {
        take(lines(
                "/it/città d'arte",
                "/en/europe",
                "/en/old",
                "/it/accordi",
                "/?p=1",
                "https://regione.example/a?b=c#d",
                "cerca?q=a%26b+c",
                "page:" + europe));
        var out = as("anna", lists::all);
        var again = out.stream()
                .map(each -> new RedirectLine(
                        1,
                        "/" + each.language().code() + "/" + each.former(),
                        each.target().address() == null
                                ? "page:" + each.target().id()
                                : each.target().address()))
                .toList();

        assertThat(out).hasSize(4).allSatisfy(each -> assertThat(each.createdAt())
                .isPresent());
        assertThat(Counts.of(plan("anna", again))).isEqualTo(new Counts(0, 0, 4, 0));
    }

    @Test
    void longListsArePlannedWithTheSameFewQueries() {
        var lines = LongStream.range(0, RedirectCsv.LINES_MAX)
                .mapToObj(number -> new RedirectLine(number, "/vecchio/" + number, "/it/europa"))
                .toList();
        long before = container.database().statements();
        assertThat(plan("enzo", lines)).hasSize(RedirectCsv.LINES_MAX);
        assertThat(container.database().statements() - before).isLessThan(10);

        take(lines.subList(0, 5_000));
        long listed = container.database().statements();
        var found = as("anna", () -> container.get(OldAddresses.class).list("vecchio/49", 50, 50));
        assertThat(found.total()).isEqualTo(111);
        assertThat(found.rows()).hasSize(50);
        assertThat(container.database().statements() - listed).isLessThan(10);
    }
}
