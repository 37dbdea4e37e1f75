package it.rer.portico.desk.tree;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.identity.Accounts;
import it.rer.portico.access.identity.OwnAccount;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.content.page.Pages;
import it.rer.portico.desk.preview.Sharing;
import it.rer.portico.desk.redirect.Redirects;
import it.rer.portico.desk.workflow.Workflow;
import it.rer.portico.desk.writing.SaveCommand;
import it.rer.portico.desk.writing.TextInput;
import it.rer.portico.desk.writing.Writing;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.setting.SettingChange;
import it.rer.portico.setting.SettingName;
import it.rer.portico.setting.SiteSettings;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.Invariants;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Several people perform random actions of editors and administrators on a few pages at the same time. Each action succeeds or is refused,
 * there are no deadlocks, and the data is consistent afterwards.
 */
@OnEveryPlatform
class ManyEditorsTest {

    private static final int EDITORS = 5;
    private static final int EACH = 30;
    private static final long SEED = 20_261_128;
    private static final Set<String> ROLES = Set.of(Roles.PUBLISHER, Roles.ADMINISTRATOR);

    private final Container container;
    private final TreeCommands treeCommands;
    private final NewPages newPages;
    private final Pages pages;
    private final Editor editor;
    private final List<Long> made = new ArrayList<>();

    ManyEditorsTest(Container container) {
        this.container = container;
        treeCommands = container.get(TreeCommands.class);
        newPages = container.get(NewPages.class);
        pages = container.get(Pages.class);
        editor = new Editor(container);
    }

    @Test
    void randomActionsAtOnceLeaveConsistentDataAndNoDeadlock() {
        IntStream.range(0, EDITORS).forEach(each -> seat("editor" + each));
        as("editor0", () -> {
            for (int i = 0; i < 6; i++) {
                long page = newPages.create(i < 3 ? null : made.get(i - 3), ITALIAN, "Pagina " + i);
                editor.write(page, ITALIAN, "Pagina " + i);
                made.add(page);
            }
        });

        var failures = Race.run(IntStream.range(0, EDITORS)
                .mapToObj(each -> (Callable<?>) () -> work("editor" + each, new Random(SEED + each)))
                .toList());

        assertThat(failures).isEmpty();
        Invariants.assertHold(container);
    }

    /** With and without a changed address: both ways lock the translation and insert a revision, and must do so in the same order. */
    @Test
    void whoeverSavesOneTextAtOnceIsSavedOrRefused() {
        IntStream.range(0, EDITORS).forEach(each -> seat("editor" + each));
        as("editor0", () -> made.add(newPages.create(null, ITALIAN, "Pagina")));
        long page = made.get(0);

        var failures = Race.run(IntStream.range(0, EDITORS)
                .mapToObj(each -> (Callable<?>) () -> {
                    for (int i = 0; i < EACH; i++) {
                        var now = pages.getTranslation(page, ITALIAN);
                        var slug = each % 2 == 0 ? now.slug().text() : "pagina-" + each + "-" + i;
                        var body = "<p>Testo " + i + " di " + each + ".</p>";
                        try {
                            as("editor" + each, () -> save(page, now.version(), slug, body));
                        } catch (PorticoException refused) {
                            assertThat(refused.key()).isNotEmpty();
                        }
                    }
                    return null;
                })
                .toList());

        assertThat(failures).isEmpty();
        Invariants.assertHold(container);
    }

    private void seat(String login) {
        new Desk(container).seat(login, Role.PUBLISHER, null);
        container.get(Accounts.class).grant(login, Role.ADMINISTRATOR, null);
    }

    private void as(String login, Runnable work) {
        container.as(login, ROLES, work);
    }

    private Void work(String login, Random random) {
        for (int i = 0; i < EACH; i++) {
            try {
                var step = step(random, login);
                as(login, step);
            } catch (PorticoException refused) {
                // somebody else changed it first, or the page does not exist any more
                assertThat(refused.key()).isNotEmpty();
            }
        }
        return null;
    }

    private Runnable step(Random random, String login) {
        long page = made.get(random.nextInt(made.size()));
        long other = made.get(random.nextInt(made.size()));
        var text = pages.getTranslation(page, ITALIAN);
        return switch (random.nextInt(13)) {
            case 0 -> () -> treeCommands.move(page, editor.version(page), page == other ? null : other);
            case 1 -> () -> treeCommands.shift(page, editor.version(page), random.nextInt(5) - 2);
            case 2 -> () -> treeCommands.describe(page, editor.version(page), PageKind.SECTION, random.nextBoolean());
            case 3 -> () -> newPages.create(page, ITALIAN, "Nuova");
            case 4 -> () -> container.get(TrashBin.class).trash(page);
            case 5, 6 -> () -> container.get(TrashBin.class).restore(page);
            case 7 -> () -> container.get(Workflow.class).publish(page, Map.of(ITALIAN, text.version()));
            case 8 -> () -> container.get(Workflow.class).withdraw(page, ITALIAN, text.version(), "scaduto", null);
            case 9 -> () -> save(page, text.version(), "pagina-" + random.nextInt(8));
            case 10 -> () -> container.get(Redirects.class).add(ITALIAN, "vecchia-" + random.nextInt(3), page, true);
            case 11 -> () -> administer(random, login);
            default -> () -> container.get(Sharing.class).share(page, 1);
        };
    }

    private void save(long page, long version, String slug) {
        save(page, version, slug, "<p>Testo.</p>");
    }

    private void save(long page, long version, String slug, String body) {
        container
                .get(Writing.class)
                .save(new SaveCommand(
                        page, ITALIAN, version, new TextInput(slug, new PageContent("Titolo", "", body)), "", false));
    }

    private void administer(Random random, String login) {
        var accounts = container.get(Accounts.class);
        var other = "editor" + random.nextInt(EDITORS);
        switch (random.nextInt(4)) {
            case 0 -> accounts.describe(other, "Nome " + random.nextInt(9), other + "@example.org");
            case 1 -> accounts.grant(other, Role.FEEDBACK_MANAGER, null);
            case 2 -> container.get(OwnAccount.class).signOutEverywhere();
            default -> change("Nome " + login);
        }
    }

    private void change(String name) {
        var settings = container.get(SiteSettings.class);
        var seen = settings.texts().text(SettingName.SITE_NAME, ITALIAN);
        settings.change(List.of(new SettingChange(SettingName.SITE_NAME, ITALIAN, seen, name)));
    }
}
