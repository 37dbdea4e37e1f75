package it.rer.portico.media;

import static it.rer.portico.language.Language.ENGLISH;
import static it.rer.portico.language.Language.ITALIAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import it.rer.portico.audit.AuditAction;
import it.rer.portico.audit.AuditFilter;
import it.rer.portico.audit.AuditLog;
import it.rer.portico.audit.AuditRecord;
import it.rer.portico.change.ChangeFeed;
import it.rer.portico.change.ChangeKind;
import it.rer.portico.config.Configuration;
import it.rer.portico.config.Configurations;
import it.rer.portico.config.Option;
import it.rer.portico.error.InvalidInputException;
import it.rer.portico.identity.Role;
import it.rer.portico.identity.Roles;
import it.rer.portico.language.Language;
import it.rer.portico.page.PageText;
import it.rer.portico.page.Publishing;
import it.rer.portico.published.PublishedSite;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.TestClock;
import it.rer.portico.text.Sha256;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class MediaLibraryTest {

    private static final byte[] PDF = "%PDF-1.7\nbando".getBytes(UTF_8);

    private final Container container;
    private final MediaLibrary library;
    private final MediaReader reader;
    private final MediaUses uses;
    private final ChangeFeed feed;
    private final Editor editor;
    private final PublishedSite site;

    MediaLibraryTest(Container container) {
        this.container = container;
        container.put(Configuration.class, Configurations.with(Option.MEDIA_SIZE, "3"));
        library = container.get(MediaLibrary.class);
        reader = container.get(MediaReader.class);
        uses = container.get(MediaUses.class);
        feed = container.get(ChangeFeed.class);
        editor = new Editor(container);
        site = container.get(PublishedSite.class);
    }

    @Test
    void anImageIsStoredWithItsWidths() {
        var original = TestImages.jpeg(1000, 500);

        long id = library.upload("Foto di gruppo.JPG", new ByteArrayInputStream(TestImages.fromTelephone(original, 1)));

        var entry = library.find(id).orElseThrow();
        var facts = entry.facts();
        assertThat(facts.name()).isEqualTo("Foto di gruppo.JPG");
        assertThat(facts.addressName()).isEqualTo("foto-di-gruppo.jpg");
        assertThat(facts.type()).isEqualTo(MediaType.JPEG);
        assertThat(facts.fingerprint())
                .isEqualTo(Sha256.of(original).substring(0, 16))
                .hasSize(16);
        assertThat(facts.byteCount()).isEqualTo(original.length);
        assertThat(facts.width()).hasValue(1000);
        assertThat(facts.height()).hasValue(500);
        assertThat(facts.widths()).containsExactly(320, 640, 960);
        assertThat(entry.createdBy()).isEqualTo(Container.CALLER);
        assertThat(entry.createdAt()).isEqualTo(TestClock.START);
        assertThat(entry.isPublic()).isFalse();
        assertThat(entry.isTrashed()).isFalse();
        assertThat(entry.descriptions())
                .isEqualTo(Map.of(ITALIAN, MediaDescription.NONE, ENGLISH, MediaDescription.NONE));
        assertThat(bytes(id, 0)).isEqualTo(original);
        assertThat(TestImages.read(bytes(id, 640)).getWidth()).isEqualTo(640);
        assertThat(library.representation(id, 700).orElseThrow().width()).isEqualTo(640);
        assertThat(library.representation(id, 5000).orElseThrow().width()).isEqualTo(960);
        assertThat(library.representation(id, 10).orElseThrow().width()).isZero();
    }

    @Test
    void aLargeDocumentIsReadInPartsAndComesOutAsItWentIn() {
        var noise = new byte[2 * MediaRepresentation.CHUNK + 12_345];
        new Random(1).nextBytes(noise);
        System.arraycopy(PDF, 0, noise, 0, PDF.length);

        long id = library.upload("Bando.pdf", new ByteArrayInputStream(noise));

        var whole = library.representation(id, 0).orElseThrow();
        assertThat(whole.byteCount()).isEqualTo(noise.length);
        assertThat(library.chunk(whole, 0).orElseThrow()).hasSize(MediaRepresentation.CHUNK);
        assertThat(library.chunk(whole, 2).orElseThrow()).hasSize(12_345);
        assertThat(library.chunk(whole, 3)).isEmpty();
        assertThat(bytes(id, 0)).isEqualTo(noise);
        assertThat(library.find(id).orElseThrow().facts().width()).isEmpty();
    }

    @Test
    void aFileThatExactlyFillsItsChunksHasNoEmptyOne() {
        var full = new byte[MediaRepresentation.CHUNK];
        System.arraycopy(PDF, 0, full, 0, PDF.length);

        long id = library.upload("a.pdf", new ByteArrayInputStream(full));

        assertThat(bytes(id, 0)).isEqualTo(full);
    }

    @Test
    void whatIsRefusedLeavesNothing() throws SQLException {
        for (var bad : List.of("<svg/>", "", "\0\1", "a".repeat(3_000_001))) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> library.upload("a.txt", new ByteArrayInputStream(bad.getBytes(UTF_8))));
        }
        assertThat(list("").total()).isZero();
        assertThat(rows("media_chunk")).isZero();
    }

    @Test
    void citizensGetAFileExactlyWhileAPublishedTextNamesIt() {
        long id = pdf("Bando.pdf");
        long page = editor.draft(null, ITALIAN, "bandi");
        assertThat(found(id)).as("named nowhere").isEmpty();

        write(page, ITALIAN, "<p><a href=\"media:" + id + "\">Bando</a></p>");
        assertThat(found(id)).as("named in a draft").isEmpty();

        editor.publish(page, ITALIAN);
        assertThat(found(id)).as("named in a published text").isPresent();
        assertThat(library.find(id).orElseThrow().isPublic()).isTrue();

        write(page, ITALIAN, "<p>Niente</p>");
        assertThat(found(id)).as("still published").isPresent();

        editor.publish(page, ITALIAN);
        assertThat(found(id)).as("replaced by a text that does not name it").isEmpty();

        write(page, ITALIAN, "<p><a href=\"media:" + id + "\">Bando</a></p>");
        editor.publish(page, ITALIAN);
        editor.withdraw(page, ITALIAN);
        assertThat(found(id)).as("withdrawn").isEmpty();
        assertThat(library.find(id).orElseThrow().isPublic()).isFalse();
    }

    @Test
    void aTextThatNamesOneFileDoesNotNameThoseWhoseNumberBeginsTheSame() {
        long id = pdf("uno.pdf");
        long page = editor.draft(null, ITALIAN, "bandi");
        write(
                page,
                ITALIAN,
                "<p><a href=\"media:" + id + "7\">x</a> <img src=\"media:1" + id + "\"> media:" + id + "</p>");
        editor.publish(page, ITALIAN);

        new Desk(container).seat(Container.CALLER, Role.AUTHOR, null);
        assertThat(found(id)).isEmpty();
        assertThat(uses.list(id)).isEmpty();
    }

    @Test
    void nobodyGetsAFileByAWrongFingerprint() {
        long id = published("uno.pdf");

        assertThat(reader.find(id, "0".repeat(16), 0)).isEmpty();
        assertThat(reader.find(id + 1, fingerprint(id), 0)).isEmpty();
    }

    @Test
    void itSaysWhereAFileIsUsed() {
        long id = pdf("uno.pdf");
        long a = editor.draft(null, ITALIAN, "accordi");
        write(a, ITALIAN, "<p><a href=\"media:" + id + "\">x</a></p>");
        editor.publish(a, ITALIAN);
        write(a, ITALIAN, "<p><img src=\"media:" + id + "\" alt=\"\"></p>");
        long b = editor.draft(null, ENGLISH, "calls");
        write(b, ENGLISH, "<p><a href=\"media:" + id + "\">x</a></p>");
        write(b, ENGLISH, "<p>not any more</p>");

        new Desk(container).seat("anna", Role.PUBLISHER, null);
        assertThat(container.as("anna", Set.of(Roles.PUBLISHER), () -> uses.list(id)))
                .containsExactly(
                        new MediaUse(a, ITALIAN, "Titolo", true, true),
                        new MediaUse(a, ITALIAN, "Titolo", false, true));
        assertThat(uses.counts(List.of(id, id + 1)))
                .as("one text, published and newer")
                .containsOnly(Map.entry(id, 1));
    }

    @Test
    void aDraftOfAnotherSectionIsCountedAndNotNamed() {
        long id = pdf("uno.pdf");
        long a = editor.draft(null, ITALIAN, "accordi");
        write(a, ITALIAN, "<p><a href=\"media:" + id + "\">x</a></p>");
        long own = editor.draft(null, ITALIAN, "bandi");
        new Desk(container).seat("bruna", Role.AUTHOR, own);

        assertThat(container.as("bruna", Set.of(Roles.AUTHOR), () -> uses.list(id)))
                .containsExactly(new MediaUse(a, ITALIAN, "", false, false));

        editor.publish(a, ITALIAN);
        assertThat(container.as("bruna", Set.of(Roles.AUTHOR), () -> uses.list(id)))
                .contains(new MediaUse(a, ITALIAN, "Titolo", true, false));
    }

    @Test
    void aReplacedFileKeepsItsIdentityAndItsFormerAddressesLeadToTheNewContent() throws SQLException {
        long id = library.upload("foto.jpg", new ByteArrayInputStream(TestImages.jpeg(700, 300)));
        publishImage(id);
        var before = fingerprint(id);
        var former = reader.find(id, before, 640).orElseThrow();
        long changes = feed.latest();

        library.replace(id, "altra.png", new ByteArrayInputStream(TestImages.png(400, 300)));

        var now = reader.find(id, before, 640).orElseThrow();
        assertThat(now.facts().fingerprint()).isNotEqualTo(before).isEqualTo(fingerprint(id));
        assertThat(now.facts().name()).isEqualTo("altra.png");
        assertThat(now.facts().type()).isEqualTo(MediaType.PNG);
        assertThat(now.width()).isEqualTo(320);
        assertThat(bytes(id, 0)).isEqualTo(TestImages.png(400, 300));
        assertThat(reader.chunk(former, 0)).as("the former bytes").isEmpty();
        assertThat(rows("media_rendition")).isEqualTo(2);
        assertThat(rows("media_chunk")).isEqualTo(2);
        assertThat(feed.since(changes)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.MEDIA);
            assertThat(change.pageId()).isEmpty();
        });
        assertThat(site.current().media(id).orElseThrow().fingerprint()).isEqualTo(fingerprint(id));
    }

    @Test
    void aFormerContentMayComeBack() {
        long id = published("uno.pdf");
        var first = fingerprint(id);

        library.replace(id, "due.pdf", new ByteArrayInputStream("%PDF-due".getBytes(UTF_8)));
        var second = fingerprint(id);
        library.replace(id, "uno.pdf", new ByteArrayInputStream(PDF));
        library.replace(id, "uno.pdf", new ByteArrayInputStream(PDF));

        assertThat(fingerprint(id)).isEqualTo(first);
        assertThat(reader.find(id, second, 0).orElseThrow().facts().fingerprint())
                .isEqualTo(first);
    }

    @Test
    void anImageStaysAnImage() {
        long id = library.upload("foto.jpg", new ByteArrayInputStream(TestImages.jpeg(40, 30)));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> library.replace(id, "a.pdf", new ByteArrayInputStream(PDF)))
                .satisfies(e -> assertThat(e.key()).isEqualTo("media.other-kind"));
        assertThat(library.find(id).orElseThrow().facts().name()).isEqualTo("foto.jpg");
        assertThatExceptionOfType(MediaNotFoundException.class)
                .isThrownBy(() -> library.replace(404, "a.pdf", new ByteArrayInputStream(PDF)));
    }

    @Test
    void aDescriptionIsAtOnceBeforeCitizens() {
        long id = library.upload("foto.jpg", new ByteArrayInputStream(TestImages.jpeg(40, 30)));
        library.describe(id, Map.of(ITALIAN, new MediaDescription("", "La torre")));
        assertThat(feed.latest()).as("nobody reads it yet").isZero();
        publishImage(id);
        assertThat(site.current().media(id).orElseThrow().alternative(ITALIAN)).contains("La torre");

        library.describe(id, Map.of(ITALIAN, new MediaDescription("Torre", " La torre\ndegli Asinelli ")));
        library.describe(id, Map.of(ENGLISH, new MediaDescription("", "The tower")));

        var facts = site.current().media(id).orElseThrow();
        assertThat(facts.alternative(ITALIAN)).contains("La torre degli Asinelli");
        assertThat(facts.alternative(ENGLISH)).contains("The tower");

        library.describe(id, Map.of(ENGLISH, new MediaDescription("Tower", "")));
        assertThat(site.current().media(id).orElseThrow().alternative(ENGLISH)).isEmpty();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new MediaDescription("", "a".repeat(501)))
                .satisfies(e -> assertThat(e.field()).isEqualTo("alternative"));
    }

    @Test
    void onlyTheLanguageInWhichSomethingNewIsSaidIsWrittenAndTold() {
        long id = library.upload("foto.jpg", new ByteArrayInputStream(TestImages.jpeg(40, 30)));
        library.describe(id, Map.of(ITALIAN, new MediaDescription("", "La torre"), ENGLISH, MediaDescription.NONE));
        publishImage(id);
        long told = feed.latest();
        assertThat(described()).containsExactly(Optional.of(ITALIAN));

        library.describe(id, Map.of(ITALIAN, new MediaDescription("", "La torre"), ENGLISH, MediaDescription.NONE));
        assertThat(feed.latest()).isEqualTo(told);
        assertThat(described()).hasSize(1);

        library.describe(
                id,
                Map.of(ITALIAN, new MediaDescription("", "La torre"), ENGLISH, new MediaDescription("", "The tower")));
        assertThat(feed.latest()).isEqualTo(told + 1);
        assertThat(described()).containsExactly(Optional.of(ENGLISH), Optional.of(ITALIAN));
    }

    private List<Optional<Language>> described() {
        return container.get(AuditLog.class).read(AuditFilter.NONE, 0, 100).entries().stream()
                .filter(entry -> entry.action() == AuditAction.MEDIA_DESCRIBED)
                .map(AuditRecord::language)
                .toList();
    }

    @Test
    void aFileIsInUseInAsManyTextsWhetherItIsCountedOrRefused() {
        long id = pdf("uno.pdf");
        long page = editor.draft(null, ITALIAN, "bandi");
        write(page, ITALIAN, "<p><a href=\"media:" + id + "\">x</a></p>");
        editor.publish(page, ITALIAN);
        write(page, ITALIAN, "<p><a href=\"media:" + id + "\">y</a></p>");

        assertThat(uses.counts(List.of(id))).containsEntry(id, 1);
        assertThatExceptionOfType(MediaInUseException.class)
                .isThrownBy(() -> library.trash(id))
                .satisfies(e -> assertThat(e.arguments()).containsExactly(1));
    }

    @Test
    void aPictureIsFoundForCitizensWithFewQuestions() {
        long id = library.upload("foto.jpg", new ByteArrayInputStream(TestImages.jpeg(400, 300)));
        publishImage(id);
        var fingerprint = library.get(id).facts().fingerprint();
        long before = container.database().statements();

        assertThat(reader.find(id, fingerprint, 320)).isPresent();

        assertThat(container.database().statements() - before).isLessThanOrEqualTo(6);
    }

    @Test
    void theSnapshotHoldsTheFilesThatPublishedTextsNameAndNoOthers() {
        long used = pdf("usato.pdf");
        long unused = pdf("altro.pdf");
        long page = editor.draft(null, ITALIAN, "bandi");
        write(page, ITALIAN, "<p><a href=\"media:" + used + "\">x</a> <a href=\"media:999\">y</a></p>");
        editor.publish(page, ITALIAN);

        assertThat(site.current().media(used)).map(MediaFacts::name).contains("usato.pdf");
        assertThat(site.current().media(unused)).isEmpty();
        assertThat(site.current().media(999)).isEmpty();
        assertThat(reader.facts()).extracting(MediaFacts::id).containsExactly(used);

        editor.withdraw(page, ITALIAN);
        assertThat(site.current().media(used)).isEmpty();
    }

    @Test
    void theTrashTakesWhatNoTextNamesAndGivesItBack() {
        long id = pdf("uno.pdf");
        long page = editor.draft(null, ITALIAN, "bandi");
        write(page, ITALIAN, "<p><a href=\"media:" + id + "\">x</a></p>");

        assertThatExceptionOfType(MediaInUseException.class)
                .isThrownBy(() -> library.trash(id))
                .satisfies(e -> assertThat(e.arguments()).containsExactly(1));

        write(page, ITALIAN, "<p>Niente</p>");
        library.trash(id);
        assertThat(library.find(id).orElseThrow().isTrashed()).isTrue();
        assertThat(list("").total()).isZero();
        assertThat(library.list(new MediaSearch("", Optional.empty(), true, 0, 10))
                        .entries())
                .extracting(entry -> entry.facts().id())
                .containsExactly(id);

        write(page, ITALIAN, "<p><a href=\"media:" + id + "\">x</a></p>");
        editor.publish(page, ITALIAN);
        assertThat(found(id)).as("in the trash").isEmpty();
        assertThat(site.current().media(id)).isEmpty();

        library.restore(id);
        assertThat(found(id)).isPresent();
        assertThat(site.current().media(id)).isPresent();
        assertThatExceptionOfType(MediaNotFoundException.class).isThrownBy(() -> library.trash(404));
    }

    @Test
    void filesAreListedByPagesTheNewestFirst() {
        for (int i = 0; i < 5; i++) {
            pdf("bando-" + i + ".pdf");
            container.clock().advance(Duration.ofMinutes(1));
        }
        library.upload("foto.jpg", new ByteArrayInputStream(TestImages.jpeg(40, 30)));

        var slice = library.list(new MediaSearch("", Optional.of(MediaKind.DOCUMENT), false, 1, 2));

        assertThat(slice.total()).isEqualTo(5);
        assertThat(names(slice)).containsExactly("bando-3.pdf", "bando-2.pdf");
        assertThat(names(list(""))).hasSize(6).startsWith("foto.jpg", "bando-4.pdf");
        assertThat(names(library.list(new MediaSearch("", Optional.of(MediaKind.IMAGE), false, 0, 10))))
                .containsExactly("foto.jpg");
    }

    @Test
    void filesAreFoundByNameTitleAndAlternativeText() {
        long a = pdf("Bando_50%.pdf");
        long b = pdf("altro.pdf");
        library.describe(b, Map.of(ITALIAN, new MediaDescription("Graduatoria", "")));
        library.describe(b, Map.of(ENGLISH, new MediaDescription("", "Ranking of all!")));

        assertThat(ids(list(" bando "))).containsExactly(a);
        assertThat(ids(list("_50%"))).containsExactly(a);
        assertThat(ids(list("B_ndo"))).isEmpty();
        assertThat(ids(list("GRADUATORIA"))).containsExactly(b);
        assertThat(ids(list("all!"))).containsExactly(b);
        assertThat(ids(list(".pdf"))).containsExactlyInAnyOrder(a, b);
        assertThat(list("nulla").total()).isZero();
    }

    @Test
    void whatIsDoneToAFileIsWrittenDown() {
        long id = pdf("uno.pdf");
        library.replace(id, "due.pdf", new ByteArrayInputStream("%PDF-due".getBytes(UTF_8)));
        library.describe(id, Map.of(ENGLISH, new MediaDescription("Two", "")));
        library.trash(id);
        library.restore(id);

        assertThat(container.get(AuditLog.class).read(AuditFilter.NONE, 0, 10).entries())
                .extracting(AuditRecord::action, each -> each.subject().orElseThrow())
                .containsExactly(
                        tuple(AuditAction.MEDIA_RESTORED, "due.pdf"),
                        tuple(AuditAction.MEDIA_TRASHED, "due.pdf"),
                        tuple(AuditAction.MEDIA_DESCRIBED, "due.pdf"),
                        tuple(AuditAction.MEDIA_REPLACED, "due.pdf"),
                        tuple(AuditAction.MEDIA_UPLOADED, "uno.pdf"));
    }

    @Test
    void onlyEditorsOfTextsUseTheLibraryAndEverybodyTheReader() {
        assertThat(MediaLibrary.class.getAnnotation(RolesAllowed.class).value())
                .containsExactlyInAnyOrder(Roles.AUTHOR, Roles.PUBLISHER);
        assertThat(MediaReader.class.isAnnotationPresent(PermitAll.class)).isTrue();
    }

    private long pdf(String name) {
        return library.upload(name, new ByteArrayInputStream(PDF));
    }

    private long published(String name) {
        long id = pdf(name);
        long page = editor.draft(null, ITALIAN, "pagina-" + id);
        write(page, ITALIAN, "<p><a href=\"media:" + id + "\">x</a></p>");
        editor.publish(page, ITALIAN);
        return id;
    }

    private void publishImage(long id) {
        long page = editor.draft(null, ITALIAN, "pagina-" + id);
        write(page, ITALIAN, "<p><img src=\"media:" + id + "\"></p>");
        editor.publish(page, ITALIAN);
    }

    private void write(long page, Language language, String body) {
        container
                .get(Publishing.class)
                .write(page, language, editor.version(page, language), new PageText("Titolo", "", body), null);
    }

    private String fingerprint(long id) {
        return library.find(id).orElseThrow().facts().fingerprint();
    }

    private Optional<MediaRepresentation> found(long id) {
        return reader.find(id, fingerprint(id), 0);
    }

    private MediaSlice list(String text) {
        return library.list(new MediaSearch(text, Optional.empty(), false, 0, 100));
    }

    private static List<Long> ids(MediaSlice slice) {
        return slice.entries().stream().map(entry -> entry.facts().id()).toList();
    }

    private static List<String> names(MediaSlice slice) {
        return slice.entries().stream().map(entry -> entry.facts().name()).toList();
    }

    private byte[] bytes(long id, int width) {
        var representation = library.representation(id, width).orElseThrow();
        var out = new ByteArrayOutputStream();
        for (int number = 0; (long) number * MediaRepresentation.CHUNK < representation.byteCount(); number++) {
            out.writeBytes(library.chunk(representation, number).orElseThrow());
        }
        assertThat(out.size()).isEqualTo((int) representation.byteCount());
        return out.toByteArray();
    }

    private int rows(String table) throws SQLException {
        try (var connection = container.database().dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
