package it.rer.portico.media.library;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.AuditFilter;
import it.rer.portico.access.audit.AuditLog;
import it.rer.portico.access.audit.AuditRecord;
import it.rer.portico.access.role.Roles;
import it.rer.portico.media.format.MediaKind;
import it.rer.portico.media.format.MediaType;
import it.rer.portico.media.image.TestImages;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.Sha256;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.TestClock;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Storing, describing, listing and searching files. */
@OnEveryPlatform
class MediaLibraryTest extends LibraryFiles {

    MediaLibraryTest(Container container) {
        super(container);
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
        assertThat(library.representation(id, 700).orElseThrow().width()).isEqualTo(960);
        assertThat(library.representation(id, 5000).orElseThrow().width()).isZero();
        assertThat(library.representation(id, 10).orElseThrow().width()).isEqualTo(320);
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
    void citizensSeeADescriptionAtOnce() {
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
    void onlyChangedDescriptionsAreStoredAndRecorded() {
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
        return container.get(AuditLog.class).read(AuditFilter.NONE, 0, 100).rows().stream()
                .filter(entry -> entry.action() == AuditAction.MEDIA_DESCRIBED)
                .map(AuditRecord::language)
                .toList();
    }

    @Test
    void filesAreListedByPagesTheNewestFirst() {
        for (int i = 0; i < 5; i++) {
            pdf("bando-" + i + ".pdf");
            container.clock().advance(Duration.ofMinutes(1));
        }
        library.upload("foto.jpg", new ByteArrayInputStream(TestImages.jpeg(40, 30)));

        var found = library.list(new MediaSearch("", Optional.of(MediaKind.DOCUMENT), false, 1, 2));

        assertThat(found.total()).isEqualTo(5);
        assertThat(names(found)).containsExactly("bando-3.pdf", "bando-2.pdf");
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
    void actionsOnFilesAreRecordedInTheLog() {
        long id = pdf("uno.pdf");
        library.replace(id, "due.pdf", new ByteArrayInputStream("%PDF-due".getBytes(UTF_8)));
        library.describe(id, Map.of(ENGLISH, new MediaDescription("Two", "")));
        library.trash(id);
        library.restore(id);

        assertThat(container.get(AuditLog.class).read(AuditFilter.NONE, 0, 10).rows())
                .filteredOn(entry -> entry.action().name().startsWith("MEDIA_"))
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

    private static List<Long> ids(ResultPage<MediaEntry> found) {
        return found.rows().stream().map(entry -> entry.facts().id()).toList();
    }

    private static List<String> names(ResultPage<MediaEntry> found) {
        return found.rows().stream().map(entry -> entry.facts().name()).toList();
    }
}
