package it.rer.portico.media.library;

import it.rer.portico.content.body.Reference;
import it.rer.portico.media.format.MediaName;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.SettingName;
import it.rer.portico.setting.Settings;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds files and reads their data, in the caller's transaction. The number of queries does not depend on the number of files. */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class MediaFiles {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Settings settings;

    /** @throws MediaNotFoundException if there is no file with that id */
    public MediaFile get(long id) {
        return find(id).orElseThrow(() -> new MediaNotFoundException(id));
    }

    /** The file with that id, in the trash or not. */
    public Optional<MediaFile> find(long id) {
        return Optional.ofNullable(em.find(MediaFile.class, id));
    }

    /** The id of the image in {@link SettingName#SHARING_IMAGE}, whether the file exists or not. */
    public Optional<Long> sharingImage() {
        return Reference.fileAt(settings.texts().text(SettingName.SHARING_IMAGE));
    }

    /** Whether citizens may download a file: a published text, a former address or the settings name it, and it is not in the trash. */
    public boolean isPublic(MediaFile file) {
        return file.trashedAt().isEmpty() && publicAmong(List.of(file.id())).contains(file.id());
    }

    /** Those of the given files that published texts, former addresses or the settings name. */
    public Set<Long> publicAmong(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var found = Stream.of(MediaFile.PUBLISHED_AMONG, MediaFile.REDIRECTED_AMONG)
                .flatMap(query -> em.createNamedQuery(query, Long.class)
                        .setParameter("ids", ids)
                        .getResultStream())
                .collect(Collectors.toCollection(HashSet::new));
        sharingImage().filter(ids::contains).ifPresent(found::add);
        return found;
    }

    /** The ids of all files that published texts, former addresses or the settings name, whether the files exist or not. */
    public List<Long> named() {
        var texts = Stream.of(MediaFile.PUBLISHED, MediaFile.REDIRECTED)
                .flatMap(query -> em.createNamedQuery(query, Long.class).getResultStream());
        return Stream.concat(texts, sharingImage().stream()).distinct().toList();
    }

    /** The files with these ids that exist and are not in the trash. */
    public List<MediaFile> present(Collection<Long> ids) {
        return em.createNamedQuery(MediaFile.ALL_OF, MediaFile.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** A page of the files that a search finds, as lists show them, except the hidden ones, the newest first. */
    public ResultPage<MediaEntry> list(MediaSearch search, Set<Long> hidden) {
        var found = search(search, hidden);
        return new ResultPage<>(entries(found.rows()), found.total());
    }

    private ResultPage<MediaFile> search(MediaSearch search, Set<Long> hidden) {
        if (hidden.isEmpty()) {
            return new ResultPage<>(
                    asked(MediaFile.LIST, MediaFile.class, search)
                            .setFirstResult(search.first())
                            .setMaxResults(search.most())
                            .getResultList(),
                    asked(MediaFile.COUNT, Long.class, search).getSingleResult());
        }
        var found = asked(MediaFile.FOUND, Long.class, search)
                .getResultStream()
                .filter(id -> !hidden.contains(id))
                .toList();
        var wanted = ResultPage.of(found, search.first(), search.most());
        return new ResultPage<>(inOrder(wanted.rows()), wanted.total());
    }

    private <T> TypedQuery<T> asked(String query, Class<T> result, MediaSearch search) {
        return em.createNamedQuery(query, result)
                .setParameter("kinds", search.kinds())
                .setParameter("trashed", search.trashed() ? 1 : 0)
                .setParameter("text", search.pattern());
    }

    private List<MediaFile> inOrder(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createNamedQuery(MediaFile.IN_ORDER, MediaFile.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** The non-public files that this editor did not upload, each with the pages whose texts name it. */
    public List<Named> restricted(String login) {
        return em.createNamedQuery(MediaFile.RESTRICTED, Named.class)
                .setParameter("login", login)
                .getResultList();
    }

    /** Those of {@link #restricted} that are among the given files. */
    public List<Named> restrictedAmong(Collection<Long> ids, String login) {
        return ids.isEmpty()
                ? List.of()
                : em.createNamedQuery(MediaFile.RESTRICTED_AMONG, Named.class)
                        .setParameter("login", login)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** A file and a page with a text that names it. */
    public record Named(long file, long page) {}

    /** A file and a text that names it. */
    public record InText(long file, long text) {}

    /** A text that names a file, published or not. */
    public record Use(long page, Language language, String title) {}

    /** A width in which an image is stored, in pixels. */
    public record Width(long file, int width) {}

    /** The facts about a file. */
    public MediaFacts facts(MediaFile file) {
        return facts(List.of(file)).get(0);
    }

    /** The facts about some files, in the same order. */
    public List<MediaFacts> facts(List<MediaFile> files) {
        return facts(files, descriptions(ids(files)));
    }

    /** The facts about those files with these ids that exist and are not in the trash. */
    public List<MediaFacts> factsOf(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : facts(present(ids));
    }

    /** The entries of some files for the library, in the same order. */
    public List<MediaEntry> entries(List<MediaFile> files) {
        var ids = ids(files);
        var descriptions = descriptions(ids);
        var facts = facts(files, descriptions).iterator();
        var shown = publicAmong(ids);
        return files.stream()
                .map(file -> entry(
                        file, facts.next(), descriptions.getOrDefault(file.id(), Map.of()), shown.contains(file.id())))
                .toList();
    }

    private static MediaEntry entry(
            MediaFile file, MediaFacts facts, Map<Language, MediaDescription> said, boolean shown) {
        boolean trashed = file.trashedAt().isPresent();
        return new MediaEntry(
                facts, inEveryLanguage(said), file.createdBy(), file.createdAt(), shown && !trashed, trashed);
    }

    /** By file, the number of texts that name it; a published text and its draft count as one. Files that no text names are missing. */
    public Map<Long, Integer> useCounts(Collection<Long> ids) {
        var texts = new HashMap<Long, Set<Long>>();
        if (!ids.isEmpty()) {
            Stream.of(MediaFile.PUBLISHED_TEXTS, MediaFile.DRAFT_TEXTS)
                    .flatMap(query -> em.createNamedQuery(query, InText.class)
                            .setParameter("ids", ids)
                            .getResultStream())
                    .forEach(named -> texts.computeIfAbsent(named.file(), file -> new HashSet<>())
                            .add(named.text()));
        }
        return texts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, named -> named.getValue()
                .size()));
    }

    /** Titles and alternative texts of a file by language; languages without any are missing. */
    public Map<Language, MediaText> texts(MediaFile file) {
        return texts(List.of(file.id())).stream().collect(Collectors.toMap(MediaText::language, Function.identity()));
    }

    /** The texts that name a file, published ones first, then drafts. */
    public List<MediaUse> uses(long id) {
        var uses = new ArrayList<MediaUse>();
        uses.addAll(uses(MediaFile.PUBLISHED_USES, id, true));
        uses.addAll(uses(MediaFile.DRAFT_USES, id, false));
        return uses;
    }

    private List<MediaUse> uses(String query, long id, boolean published) {
        return em.createNamedQuery(query, Use.class)
                .setParameter("id", id)
                .getResultStream()
                .map(use -> new MediaUse(use.page(), use.language(), use.title(), published, false, false))
                .toList();
    }

    private static List<Long> ids(List<MediaFile> files) {
        return files.stream().map(MediaFile::id).toList();
    }

    private List<MediaFacts> facts(List<MediaFile> files, Map<Long, Map<Language, MediaDescription>> descriptions) {
        var widths = widths(ids(files));
        return files.stream()
                .map(file -> facts(
                        file,
                        widths.getOrDefault(file.id(), List.of()),
                        descriptions.getOrDefault(file.id(), Map.of())))
                .toList();
    }

    private static MediaFacts facts(MediaFile file, List<Integer> widths, Map<Language, MediaDescription> said) {
        var content = file.content();
        var alternatives = new EnumMap<Language, String>(Language.class);
        said.forEach((language, description) -> {
            if (!description.alternative().isEmpty()) {
                alternatives.put(language, description.alternative());
            }
        });
        return new MediaFacts(
                file.id(),
                file.name(),
                MediaName.inAddresses(file.name(), content.type()),
                content.type(),
                content.shortFingerprint(),
                content.byteCount(),
                content.width(),
                content.height(),
                widths,
                alternatives);
    }

    private static Map<Language, MediaDescription> inEveryLanguage(Map<Language, MediaDescription> said) {
        var all = new EnumMap<Language, MediaDescription>(Language.class);
        Language.ALL.forEach(language -> all.put(language, said.getOrDefault(language, MediaDescription.NONE)));
        return all;
    }

    private Map<Long, List<Integer>> widths(List<Long> ids) {
        var widths = new HashMap<Long, List<Integer>>();
        if (ids.isEmpty()) {
            return widths;
        }
        em.createNamedQuery(MediaRendition.WIDTHS, Width.class)
                .setParameter("files", ids)
                .getResultStream()
                .forEach(each -> widths.computeIfAbsent(each.file(), file -> new ArrayList<>())
                        .add(each.width()));
        return widths;
    }

    private Map<Long, Map<Language, MediaDescription>> descriptions(List<Long> ids) {
        var descriptions = new HashMap<Long, Map<Language, MediaDescription>>();
        texts(ids).forEach(text -> descriptions
                .computeIfAbsent(text.file().id(), file -> new EnumMap<>(Language.class))
                .put(text.language(), text.description()));
        return descriptions;
    }

    private List<MediaText> texts(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createNamedQuery(MediaText.OF_FILES, MediaText.class)
                        .setParameter("files", ids)
                        .getResultList();
    }
}
