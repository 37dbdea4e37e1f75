package it.rer.portico.desk.link;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.identity.Accounts;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Trash;
import it.rer.portico.desk.history.History;
import it.rer.portico.desk.translation.TranslationFiles;
import it.rer.portico.desk.tree.Branches;
import it.rer.portico.desk.tree.LinkingPage;
import it.rer.portico.desk.tree.TreeCommands;
import it.rer.portico.desk.writing.SaveCommand;
import it.rer.portico.desk.writing.TextInput;
import it.rer.portico.desk.writing.Writing;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.Invariants;
import it.rer.portico.testing.OnEveryPlatform;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** However a revision is created, its links are stored as rows; {@link Invariants} compares them with the bodies. */
@OnEveryPlatform
class LinkRowsTest {

    private final Container container;
    private final Editor editor;
    private final long target;
    private final long page;

    LinkRowsTest(Container container) {
        this.container = container;
        editor = new Editor(container);
        target = editor.page(null, "europa");
        page = editor.page(null, "accordi");
        var desk = new Desk(container);
        desk.seat("anna", Role.PUBLISHER, null);
        container.get(Accounts.class).grant("anna", Role.AUTHOR, null);
    }

    private <T> T asAnna(Callable<T> work) {
        return container.as("anna", Set.of(Roles.AUTHOR, Roles.PUBLISHER), work);
    }

    private static String link(Object to) {
        return "<p>Si legge <a href=\"page:" + to + "\">altrove</a>.</p>";
    }

    private void write(String body) {
        container
                .get(Drafting.class)
                .write(
                        page,
                        ITALIAN,
                        editor.version(page, ITALIAN),
                        new PageText(new PageContent("Accordi", "", body)),
                        null);
    }

    /** The number of revisions that link to a page. */
    private int rows(long to) throws SQLException {
        Invariants.assertLinksHold(container);
        try (var connection = container.database().dataSource().getConnection();
                var statement = connection.prepareStatement("select count(*) from revision_link where page_id = ?")) {
            statement.setLong(1, to);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void aTextThatLinksTwiceToAPageHasOneRow() throws SQLException {
        write(link(target) + link(target + "#content-a") + link(target));

        assertThat(rows(target)).isEqualTo(1);
    }

    @Test
    void aLinkToWhatIsNoPageHasARowToo() throws SQLException {
        write(link("999999") + link("12b"));

        assertThat(rows(999_999)).isEqualTo(1);
        assertThat(rows(0)).isEqualTo(1);
    }

    @Test
    void savingCopyingRestoringAndTranslatingMakeThem() throws SQLException {
        asAnna(() -> container
                .get(Writing.class)
                .save(new SaveCommand(
                        page,
                        ITALIAN,
                        editor.version(page, ITALIAN),
                        new TextInput("accordi", new PageContent("Accordi", "", link(target))),
                        "",
                        false)));
        assertThat(rows(target)).as("saved").isEqualTo(1);
        asAnna(() -> container.get(TreeCommands.class).copy(page, null));
        assertThat(rows(target)).as("copied").isEqualTo(2);

        write("<p>Senza.</p>");
        assertThat(rows(target)).as("without").isEqualTo(2);
        asAnna(() -> container.get(History.class).restore(page, ITALIAN, editor.version(page, ITALIAN), 2));
        assertThat(rows(target)).as("restored").isEqualTo(3);

        editor.publish(page, ITALIAN);
        var files = container.get(TranslationFiles.class);
        var sent = new String(asAnna(() -> files.export(page, false, ITALIAN)), UTF_8);
        var translated = sent.replaceAll(
                "(?s)<source>(.*?)</source>(?:<target[^>]*>.*?</target>)?", "<source>$1</source><target>$1</target>");
        asAnna(() -> files.receive(new ByteArrayInputStream(translated.getBytes(UTF_8)), ""));
        assertThat(rows(target)).as("translated").isEqualTo(4);
    }

    @Test
    void thePublishedTextsThatLinkToABranchAreListed() {
        long below = editor.page(target, "bandi");
        assertThat(linkedFrom(target)).isEmpty();

        write(link(below) + link(target));
        assertThat(linkedFrom(target)).as("a draft").isEmpty();

        editor.publish(page, ITALIAN);
        assertThat(linkedFrom(target)).containsExactly(new LinkingPage(page, ITALIAN, "Accordi", true));
        assertThat(linkedFrom(below)).hasSize(1);
        assertThat(linkedFrom(page)).isEmpty();

        write("<p>Senza.</p>");
        assertThat(linkedFrom(target)).as("until the draft is published").hasSize(1);
        editor.publish(page, ITALIAN);
        assertThat(linkedFrom(target)).isEmpty();
    }

    @Test
    void neitherTheBranchItselfNorTheTrashLinksToIt() {
        long below = editor.page(target, "bandi");
        container
                .get(Drafting.class)
                .write(
                        below,
                        ITALIAN,
                        editor.version(below, ITALIAN),
                        new PageText(new PageContent("Bandi", "", link(target))),
                        null);
        editor.publish(below, ITALIAN);
        assertThat(linkedFrom(target)).isEmpty();
        assertThat(linkedFrom(below)).isEmpty();

        write(link(target));
        editor.publish(page, ITALIAN);
        assertThat(linkedFrom(target)).extracting(LinkingPage::pageId).containsExactly(page);
        container.get(Trash.class).trash(page);
        assertThat(linkedFrom(target)).isEmpty();
    }

    @Test
    void eachLanguageLinksForItself() {
        write(link(target));
        editor.publish(page, ITALIAN);
        editor.english(page, "agreements");
        assertThat(linkedFrom(target)).extracting(LinkingPage::language).containsExactly(ITALIAN);

        container
                .get(Drafting.class)
                .write(
                        page,
                        ENGLISH,
                        editor.version(page, ENGLISH),
                        new PageText(new PageContent("Agreements", "", link(target))),
                        null);
        editor.publish(page, ENGLISH);
        assertThat(linkedFrom(target)).extracting(LinkingPage::language).containsExactly(ITALIAN, ENGLISH);
    }

    private List<LinkingPage> linkedFrom(long pageId) {
        return asAnna(() -> container.get(Branches.class).consequences(pageId)).linkedFrom();
    }
}
