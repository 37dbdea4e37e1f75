package it.rer.portico.desk.preview;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import it.rer.portico.access.identity.Accounts;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Trash;
import it.rer.portico.desk.tree.NewPages;
import it.rer.portico.media.library.MediaFacts;
import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.site.published.FollowedSite;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class PreviewTest {

    private final Container container;
    private final Sharing sharing;
    private final Drafts drafts;
    private final Editor editor;
    private final long page;

    PreviewTest(Container container) {
        this.container = container;
        container.put(Configuration.class, TestConfiguration.with(Option.MEDIA_SIZE, "3"));
        sharing = container.get(Sharing.class);
        drafts = container.get(Drafts.class);
        editor = new Editor(container);
        page = editor.page(null, "accordi");
        editor.write(page, ITALIAN, "Accordi nuovi");
        new Desk(container).seat("anna", Role.AUTHOR, page);
    }

    private <T> T asAnna(Callable<T> work) {
        return container.as("anna", Set.of(Roles.AUTHOR), work);
    }

    private Optional<PublishedText> asReader(String token) {
        return container
                .as("ANONYMOUS", Set.of(), () -> drafts.find(token, ITALIAN))
                .map(Draft::text);
    }

    @Test
    void whoeverHasTheLinkReadsTheNewestDraftOfThatPage() {
        var token = asAnna(() -> sharing.share(page, 7));

        assertThat(asReader(token)).map(PublishedText::title).contains("Accordi nuovi");
        editor.write(page, ITALIAN, "Accordi recenti");
        assertThat(asReader(token)).map(PublishedText::title).contains("Accordi recenti");
        assertThat(asReader(token + "x")).isEmpty();
        assertThat(asReader(token.replaceFirst("-\\d+$", ""))).isEmpty();
        assertThat(asReader("")).isEmpty();
        assertThat(drafts.find(token, ENGLISH)).isEmpty();
    }

    @Test
    void aLinkExpires() {
        var token = asAnna(() -> sharing.share(page, 7));
        container.clock().advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(asReader(token)).isPresent();

        container.clock().advance(Duration.ofSeconds(1));

        assertThat(asReader(token)).isEmpty();
        assertThat(asAnna(() -> sharing.list(page))).isEmpty();
    }

    @Test
    void aLinkThatIsRevokedEndsAtOnceAndNoOtherDoes() {
        var first = asAnna(() -> sharing.share(page, 7));
        long id = asAnna(() -> sharing.list(page)).get(0).id();
        var second = asAnna(() -> sharing.share(page, 7));
        assertThat(first).as("it can be identified in the list").endsWith("-" + id);

        asAnna(() -> {
            sharing.revoke(page, id);
            sharing.revoke(page, id);
            return null;
        });

        assertThat(asReader(first)).isEmpty();
        assertThat(asReader(second)).isPresent();
        assertThat(asAnna(() -> sharing.list(page)))
                .extracting(Sharing.Shared::by, Sharing.Shared::at)
                .containsExactly(tuple("anna", container.clock().instant()));
    }

    @Test
    void aLinkOfAnotherPageIsNotRevokedByOnesOwn() {
        long other = editor.page(null, "europa");
        new Desk(container).seat("bruno", Role.AUTHOR, other);
        var token = asAnna(() -> sharing.share(page, 7));
        long id = asAnna(() -> sharing.list(page)).get(0).id();

        container.as("bruno", Set.of(Roles.AUTHOR), () -> sharing.revoke(other, id));

        assertThat(asReader(token)).isPresent();
    }

    @Test
    void theTokenItselfIsNotStored() {
        var token = asAnna(() -> sharing.share(page, 7));

        var kept = container.inTransaction(() -> container
                .get(EntityManager.class)
                .createQuery("select l.tokenHash from PreviewLink l", String.class)
                .getResultList());
        assertThat(token).hasSizeGreaterThanOrEqualTo(32);
        assertThat(kept).hasSize(1).noneMatch(hash -> hash.contains(token));
    }

    @Test
    void nobodyReadsAPageThatIsInTheTrash() {
        var token = asAnna(() -> sharing.share(page, 7));

        container.get(Trash.class).trash(page);

        assertThat(asReader(token)).isEmpty();
        assertThat(asAnna(() -> drafts.find(page, ITALIAN))).isEmpty();
    }

    @Test
    void aLinkEndsWithTheAccountThatMadeItAndStaysSo() {
        var token = asAnna(() -> sharing.share(page, 7));
        new Desk(container).seat("bruno", Role.AUTHOR, page);
        var other = container.as("bruno", Set.of(Roles.AUTHOR), () -> sharing.share(page, 7));
        container.clock().advance(Duration.ofMinutes(1));

        container.get(Accounts.class).suspend("anna");
        assertThat(asReader(token)).isEmpty();
        assertThat(asReader(other)).isPresent();
        assertThat(container.as("bruno", Set.of(Roles.AUTHOR), () -> sharing.list(page)))
                .extracting(Sharing.Shared::by)
                .containsExactly("bruno");

        container.get(Accounts.class).resume("anna");
        assertThat(asReader(token)).as("as for sessions").isEmpty();
        container.clock().advance(Duration.ofMinutes(1));
        var fresh = asAnna(() -> sharing.share(page, 7));
        assertThat(asReader(fresh)).isPresent();
    }

    @Test
    void aLinkEndsIfItsCreatorMayNotReadTheDraftAnyMore() {
        var token = asAnna(() -> sharing.share(page, 7));
        var accounts = container.get(Accounts.class);

        accounts.revoke("anna", Role.AUTHOR, page);
        assertThat(asReader(token)).isEmpty();
        accounts.grant("anna", Role.AUTHOR, editor.page(null, "altrove"));
        assertThat(asReader(token)).isEmpty();
        accounts.grant("anna", Role.PUBLISHER, page);
        assertThat(asReader(token)).isPresent();
    }

    @Test
    void aLinkIsValidOnlyForAnOfferedPeriod() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> asAnna(() -> sharing.share(page, 365)));
    }

    @Test
    void whoeverHasTheLinkGetsTheFilesThatTheDraftNamesAndNoOthers() {
        long named = upload("a.pdf");
        long other = upload("b.pdf");
        container
                .get(Drafting.class)
                .write(
                        page,
                        ITALIAN,
                        editor.version(page, ITALIAN),
                        new PageText(
                                new PageContent("Accordi", "", "<p><a href=\"media:" + named + "\">Il bando</a></p>")),
                        null);
        var token = asAnna(() -> sharing.share(page, 1));

        var file = drafts.file(token, named, 0).orElseThrow();
        assertThat(drafts.chunk(token, file, 0)).isPresent();
        assertThat(drafts.find(token, ITALIAN).orElseThrow().media())
                .extracting(MediaFacts::id)
                .containsExactly(named);
        assertThat(drafts.file(token, other, 0)).isEmpty();
        assertThat(drafts.file("x" + token, named, 0)).isEmpty();
        container.clock().advance(Duration.ofDays(1));
        assertThat(drafts.file(token, named, 0)).isEmpty();
        assertThat(drafts.chunk(token, file, 0)).isEmpty();
    }

    private long upload(String name) {
        return container
                .get(MediaLibrary.class)
                .upload(name, new ByteArrayInputStream("%PDF-1.7\nbando".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aPreviewShowsTheDraftInTheSiteWithoutChangingThePublishedOne() {
        long fresh = asAnna(() -> container.get(NewPages.class).create(page, ITALIAN, "Nuova"));
        var site = FollowedSite.of(container).current();
        var draft = asAnna(() -> drafts.find(fresh, ITALIAN)).orElseThrow();

        var preview = draft.in(site);

        assertThat(preview.text(fresh, ITALIAN)).contains(draft.text());
        assertThat(preview.navigationBelow(page, ITALIAN)).containsExactly(draft.text());
        assertThat(preview.number()).isLessThan(site.number());
        assertThat(site.text(fresh, ITALIAN)).isEmpty();
    }
}
