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
 * All that citizens can read, as it was at one number of the change feed. It never changes, so that a page is made of one state from
 * its header to its footer, and it needs no database.
 */
public final class SiteSnapshot {

    /** A path of a language, as the key of an index. */
    record Address(Language language, String path) {}

    /**
     * A text that citizens could read once.
     *
     * @param successorId the page to which its readers are led; null if there is none
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
     * @param number of the newest change that it holds
     * @param pages every page, siblings in order, published or not
     * @param files those that the texts name and that are there
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

    /** What there is to read before the database has been read for the first time; it has no number of the feed either. */
    public static SiteSnapshot nothing() {
        return new SiteSnapshot(
                UNPUBLISHED, List.of(), List.of(), Map.of(), FormerAddresses.NONE, SettingTexts.defaults(), List.of());
    }

    private static List<MediaFacts> facts(Collection<PublicFile> files) {
        return files.stream().map(PublicFile::facts).toList();
    }

    /** The newest change that is in it. Two snapshots of one number are the same. */
    public long number() {
        return number;
    }

    /** Whether there is nothing to read, in any language. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The page's text in a language; empty if it is not published in it. */
    public Optional<PublishedText> text(long pageId, Language language) {
        return Optional.ofNullable(texts.get(new TextKey(pageId, language)));
    }

    /** The text at an address. */
    public Optional<PublishedText> textAt(Language language, String path) {
        return Optional.ofNullable(textsByPath.get(new Address(language, path)));
    }

    /** Whether a text once stood at an address and was withdrawn. */
    public boolean isWithdrawn(Language language, String path) {
        return withdrawn.containsKey(new Address(language, path));
    }

    /** Whether a page was withdrawn, in any language. */
    public boolean isWithdrawn(long pageId) {
        return withdrawn.values().stream().anyMatch(gone -> gone.pageId() == pageId);
    }

    /** The page to which the readers of a text are led that was withdrawn; empty if there is none, or it cannot be read either. */
    public Optional<PublishedText> successor(Language language, String path) {
        return Optional.ofNullable(withdrawn.get(new Address(language, path)))
                .map(Withdrawn::successorId)
                .flatMap(id -> text(id, language).or(() -> text(id, language.other())));
    }

    /** The page that an address of former times leads to, whatever its query. */
    public Optional<Long> redirectAt(Language language, String path) {
        return former(language, path, QueryParameters.NONE)
                .flatMap(former -> former.target().pageId());
    }

    /** The address of former times that is asked for: the most exact of those whose parameters are all in the query. */
    public Optional<Former> former(Language language, String path, QueryParameters query) {
        return redirects.find(language, path, query);
    }

    /** The page's place in the tree. */
    public Optional<PublishedPage> page(long pageId) {
        return Optional.ofNullable(pages.get(pageId));
    }

    /**
     * The texts right below a page that navigation lists, in order; null stands for the top of the tree. In the place of a page that
     * is not published in the language stands what is below it, so that every page can be come by.
     */
    public List<PublishedText> navigationBelow(Long pageId, Language language) {
        return children.getOrDefault(pageId, List.of()).stream()
                .filter(PublishedPage::inNavigation)
                .flatMap(child -> text(child.id(), language)
                        .map(Stream::of)
                        .orElseGet(() -> navigationBelow(child.id(), language).stream()))
                .toList();
    }

    /** The way from the top of the tree to a page, the page itself last; ancestors that are not published in the language are passed over. */
    public List<PublishedText> breadcrumb(long pageId, Language language) {
        var way = new ArrayDeque<PublishedText>();
        for (var page = pages.get(pageId);
                page != null;
                page = page.parentId() == null ? null : pages.get(page.parentId())) {
            text(page.id(), language).ifPresent(way::addFirst);
        }
        return List.copyOf(way);
    }

    /** Where readers of a language arrive: the first page of the tree that is published in it. */
    public Optional<PublishedText> home(Language language) {
        return children.getOrDefault(null, List.of()).stream()
                .flatMap(root -> text(root.id(), language).stream())
                .findFirst();
    }

    /** Every text, in the order of the tree's pages. */
    public List<PublishedText> allTexts() {
        return pages.keySet().stream()
                .flatMap(id -> Language.ALL.stream().flatMap(language -> text(id, language).stream()))
                .toList();
    }

    /** The site's own text of that name. */
    public String setting(SettingName name, Language language) {
        return settings.text(name, language);
    }

    /** The scale on which pages are judged. */
    public RatingScale ratingScale() {
        return settings.ratingScale();
    }

    /** What is known of a file that published texts name; empty if it is not there. */
    public Optional<MediaFacts> media(long id) {
        return Optional.ofNullable(media.get(id));
    }

    /** The image that stands for a page without one where it is passed on; empty if none was chosen or it is not there. */
    public Optional<MediaFacts> sharingImage() {
        return Reference.fileAt(settings.text(SettingName.SHARING_IMAGE))
                .flatMap(this::media)
                .filter(file -> file.type().kind() == MediaKind.IMAGE);
    }

    /** A file that citizens may get: a published text or the settings name it, and it is there. */
    public Optional<PublicFile> file(long id) {
        return Optional.ofNullable(files.get(id));
    }

    /**
     * The site as it will be once a text is published, and nothing else changes. It has a number of its own below all others, so that
     * nothing which is made of it is taken for the published site.
     *
     * @param page the text's place in the tree
     * @param named the files that it names and that are there
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
     * What was read anew of some pages.
     *
     * @param pageIds the pages that were read
     * @param published their texts that citizens can read
     * @param withdrawn the addresses of those that were withdrawn, each with its page
     */
    record Texts(Collection<Long> pageIds, List<PublishedText> published, Map<Address, Withdrawn> withdrawn) {}
}
