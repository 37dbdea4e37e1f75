package it.rer.portico.site.published;

import it.rer.portico.content.body.Reference;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.media.format.MediaKind;
import it.rer.portico.media.library.MediaFacts;
import it.rer.portico.media.library.PublicFile;
import it.rer.portico.platform.address.QueryParameters;
import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.SettingName;
import it.rer.portico.setting.SettingTexts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that citizens can read, as it was at one number of the change feed. It is immutable, so a page shows one state from its header to its
 * footer, and it needs no database.
 */
public final class SiteSnapshot {

    /** A path in a language, as the key of an index. */
    record Address(Language language, String path) {}

    /**
     * A text that was published once and has been withdrawn.
     *
     * @param successorId the page that its address redirects to; null if there is none
     */
    record Withdrawn(long pageId, Long successorId) {}

    /** A page in one language, as the key of an index. */
    record TextKey(long pageId, Language language) {}

    private static final long UNPUBLISHED = Long.MIN_VALUE;

    private final long number;
    private final Map<Long, PublishedPage> pages;
    private final Map<Long, List<PublishedPage>> children;
    private final Map<TextKey, PublishedText> texts;
    private final Map<Address, PublishedText> textsByPath;
    private final Map<Address, Withdrawn> withdrawn;
    private final FormerAddresses redirects;
    private final SettingTexts settings;
    private final Map<Long, MediaFacts> media;
    private final Map<Long, PublicFile> files;

    /**
     * @param number of the newest change that it contains
     * @param pages all pages, published or not, siblings in their order
     * @param files the files that the texts or the settings name and that exist
     */
    SiteSnapshot(
            long number,
            List<PublishedPage> pages,
            Collection<PublishedText> texts,
            Map<Address, Withdrawn> withdrawn,
            FormerAddresses redirects,
            SettingTexts settings,
            List<PublicFile> files) {
        this(number, pages, texts, withdrawn, redirects, settings, files, facts(files));
    }

    private SiteSnapshot(
            long number,
            List<PublishedPage> pages,
            Collection<PublishedText> texts,
            Map<Address, Withdrawn> withdrawn,
            FormerAddresses redirects,
            SettingTexts settings,
            Collection<PublicFile> files,
            Collection<MediaFacts> media) {
        this.number = number;
        this.pages = new LinkedHashMap<>();
        this.children = new HashMap<>();
        for (var page : pages) {
            this.pages.put(page.id(), page);
            this.children
                    .computeIfAbsent(page.parentId(), parent -> new ArrayList<>())
                    .add(page);
        }
        this.texts = new HashMap<>();
        this.textsByPath = new HashMap<>();
        for (var text : texts) {
            if (this.pages.containsKey(text.pageId())) {
                this.texts.put(new TextKey(text.pageId(), text.language()), text);
                this.textsByPath.put(new Address(text.language(), text.path()), text);
            }
        }
        this.withdrawn = Map.copyOf(withdrawn);
        this.redirects = redirects;
        this.settings = settings;
        this.files = files.stream()
                .collect(Collectors.toUnmodifiableMap(file -> file.facts().id(), Function.identity()));
        this.media = media.stream().collect(Collectors.toUnmodifiableMap(MediaFacts::id, Function.identity()));
    }

    /** The empty snapshot, for the time before the database has been read. Its number is below those of the feed. */
    public static SiteSnapshot nothing() {
        return new SiteSnapshot(
                UNPUBLISHED, List.of(), List.of(), Map.of(), FormerAddresses.NONE, SettingTexts.defaults(), List.of());
    }

    private static List<MediaFacts> facts(Collection<PublicFile> files) {
        return files.stream().map(PublicFile::facts).toList();
    }

    /** The number of the newest change that it contains. Two snapshots with one number are the same. */
    public long number() {
        return number;
    }

    /** Whether nothing is published, in any language. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The page's text in a language; empty if it is not published in it. */
    public Optional<PublishedText> text(long pageId, Language language) {
        return Optional.ofNullable(texts.get(new TextKey(pageId, language)));
    }

    /** The text at a path of a language; empty if none is published there. */
    public Optional<PublishedText> textAt(Language language, String path) {
        return Optional.ofNullable(textsByPath.get(new Address(language, path)));
    }

    /** Whether the text at a path was published once and has been withdrawn. */
    public boolean isWithdrawn(Language language, String path) {
        return withdrawn.containsKey(new Address(language, path));
    }

    /** Whether a page has been withdrawn, in any language. */
    public boolean isWithdrawn(long pageId) {
        return withdrawn.values().stream().anyMatch(gone -> gone.pageId() == pageId);
    }

    /** The text that a withdrawn text redirects to; empty if there is none, or if it is not published either. */
    public Optional<PublishedText> successor(Language language, String path) {
        return Optional.ofNullable(withdrawn.get(new Address(language, path)))
                .map(Withdrawn::successorId)
                .flatMap(id -> text(id, language).or(() -> text(id, language.other())));
    }

    /** The page that a former address without a query redirects to. */
    public Optional<Long> redirectAt(Language language, String path) {
        return former(language, path, QueryParameters.NONE)
                .flatMap(former -> former.target().pageId());
    }

    /** The former address that a request matches: of those whose parameters are all in the query, the one that needs most. */
    public Optional<FormerAddress> former(Language language, String path, QueryParameters query) {
        return redirects.find(language, path, query);
    }

    /** The page's position in the tree; empty if there is no such page. */
    public Optional<PublishedPage> page(long pageId) {
        return Optional.ofNullable(pages.get(pageId));
    }

    /**
     * The texts directly below a page that navigation lists, in order; null stands for the top of the tree. A page that is not published in
     * the language is replaced by the pages below it, so that every page can be reached.
     */
    public List<PublishedText> navigationBelow(Long pageId, Language language) {
        return children.getOrDefault(pageId, List.of()).stream()
                .filter(PublishedPage::inNavigation)
                .flatMap(child -> text(child.id(), language)
                        .map(Stream::of)
                        .orElseGet(() -> navigationBelow(child.id(), language).stream()))
                .toList();
    }

    /**
     * The texts from the top of the tree down to a page, the page itself last. Ancestors that are not published in the language are left
     * out.
     */
    public List<PublishedText> breadcrumb(long pageId, Language language) {
        var way = new ArrayDeque<PublishedText>();
        for (var page = pages.get(pageId);
                page != null;
                page = page.parentId() == null ? null : pages.get(page.parentId())) {
            text(page.id(), language).ifPresent(way::addFirst);
        }
        return List.copyOf(way);
    }

    /** The home page of a language: the first page at the top of the tree that is published in it. */
    public Optional<PublishedText> home(Language language) {
        return children.getOrDefault(null, List.of()).stream()
                .flatMap(root -> text(root.id(), language).stream())
                .findFirst();
    }

    /** All texts, by the position of their pages among siblings. */
    public List<PublishedText> allTexts() {
        return pages.keySet().stream()
                .flatMap(id -> Language.ALL.stream().flatMap(language -> text(id, language).stream()))
                .toList();
    }

    /** The text of a setting in a language; empty if administrators emptied it. */
    public String setting(SettingName name, Language language) {
        return settings.text(name, language);
    }

    /** The scale on which pages are rated. */
    public RatingScale ratingScale() {
        return settings.ratingScale();
    }

    /** The facts about a file that a published text or a setting names; empty if there is no such file. */
    public Optional<MediaFacts> media(long id) {
        return Optional.ofNullable(media.get(id));
    }

    /** The image that social networks show for a page without one; empty if none was chosen or it does not exist. */
    public Optional<MediaFacts> sharingImage() {
        return Reference.fileAt(settings.text(SettingName.SHARING_IMAGE))
                .flatMap(this::media)
                .filter(file -> file.type().kind() == MediaKind.IMAGE);
    }

    /** A file that citizens may download, because a published text or a setting names it; empty if there is no such file. */
    public Optional<PublicFile> file(long id) {
        return Optional.ofNullable(files.get(id));
    }

    /**
     * The site as it would be if a text were published and nothing else changed. Its number is below all others, so that nothing rendered
     * from it is taken for the published site.
     *
     * @param page the position of the text's page in the tree
     * @param named the files that it names and that exist
     */
    public SiteSnapshot asIfPublished(PublishedPage page, PublishedText text, List<MediaFacts> named) {
        var allPages = new ArrayList<>(pages.values());
        if (!pages.containsKey(page.id())) {
            allPages.add(page);
        }
        var allTexts = new HashMap<>(texts);
        allTexts.put(new TextKey(text.pageId(), text.language()), text);
        var allFiles = new HashMap<>(media);
        named.forEach(file -> allFiles.put(file.id(), file));
        return new SiteSnapshot(
                UNPUBLISHED,
                allPages,
                allTexts.values(),
                withdrawn,
                redirects,
                settings,
                files.values(),
                allFiles.values());
    }

    SiteSnapshot with(
            long newNumber,
            List<PublishedPage> newPages,
            Texts changed,
            FormerAddresses newRedirects,
            SettingTexts newSettings,
            List<PublicFile> newFiles) {
        var merged = new HashMap<>(texts);
        var gone = new HashMap<>(withdrawn);
        merged.keySet().removeIf(key -> changed.pageIds().contains(key.pageId()));
        gone.values().removeIf(each -> changed.pageIds().contains(each.pageId()));
        changed.published().forEach(text -> merged.put(new TextKey(text.pageId(), text.language()), text));
        gone.putAll(changed.withdrawn());
        return new SiteSnapshot(newNumber, newPages, merged.values(), gone, newRedirects, newSettings, newFiles);
    }

    /**
     * The texts of some pages, as they were just read from the database.
     *
     * @param pageIds the pages whose texts were read
     * @param published their published texts
     * @param withdrawn the addresses of their withdrawn texts
     */
    record Texts(Collection<Long> pageIds, List<PublishedText> published, Map<Address, Withdrawn> withdrawn) {}
}
