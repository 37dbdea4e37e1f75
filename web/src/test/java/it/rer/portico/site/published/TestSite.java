package it.rer.portico.site.published;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.media.library.MediaFacts;
import it.rer.portico.media.library.PublicFile;
import it.rer.portico.media.library.TestMedia;
import it.rer.portico.platform.address.QueryParameters;
import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.SettingTexts;
import it.rer.portico.setting.TestSettings;
import it.rer.portico.site.published.SiteSnapshot.Address;
import it.rer.portico.site.published.SiteSnapshot.Withdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A published site as a test wants it: pages in the order in which they are named, without a database. */
public final class TestSite {

    /** When every text was published. */
    public static final Instant MODIFIED = Instant.parse("2023-03-22T12:21:06Z");

    private final List<PublishedPage> pages = new ArrayList<>();
    private final List<PublishedText> texts = new ArrayList<>();
    private final Map<Address, Withdrawn> withdrawn = new HashMap<>();
    private final Map<Address, List<FormerAddress>> redirects = new HashMap<>();
    private final List<PublicFile> files = new ArrayList<>();
    private SettingTexts settings = TestSettings.defaults();
    private long number = 1;

    public TestSite number(long newest) {
        number = newest;
        return this;
    }

    public TestSite settings(SettingTexts texts) {
        settings = texts;
        return this;
    }

    public TestSite page(long id, Long parent) {
        return page(id, parent, PageKind.DOCUMENT, true);
    }

    public TestSite page(long id, Long parent, PageKind kind, boolean inNavigation) {
        pages.add(new PublishedPage(id, parent, kind, inNavigation));
        return this;
    }

    public TestSite text(long page, Language language, String path) {
        return text(page, language, path, "Page " + page + " " + language.code());
    }

    public TestSite text(long page, Language language, String path, String title) {
        return text(page, language, path, title, "<p>Body of " + page + "</p>");
    }

    public TestSite text(long page, Language language, String path, String title, String body) {
        return text(new PublishedText(
                page, language, path, 1000 + page, new PageContent(title, "About " + title, body), MODIFIED));
    }

    public TestSite text(PublishedText text) {
        texts.add(text);
        return this;
    }

    public TestSite withdrawn(long page, Language language, String path) {
        withdrawn.put(new Address(language, path), new Withdrawn(page, null));
        return this;
    }

    public TestSite replaced(long page, Language language, String path, long successor) {
        withdrawn.put(new Address(language, path), new Withdrawn(page, successor));
        return this;
    }

    public TestSite redirect(Language language, String path, long page) {
        return former(language, path, "", RedirectTarget.page(page));
    }

    public TestSite former(Language language, String path, String query, RedirectTarget target) {
        redirects
                .computeIfAbsent(new Address(language, path), at -> new ArrayList<>())
                .add(new FormerAddress(QueryParameters.of(query), target));
        return this;
    }

    public TestSite media(MediaFacts file) {
        files.add(TestMedia.whole(file));
        return this;
    }

    public TestSite files(List<PublicFile> all) {
        files.addAll(all);
        return this;
    }

    public SiteSnapshot snapshot() {
        return new SiteSnapshot(number, pages, texts, withdrawn, new FormerAddresses(redirects), settings, files);
    }

    /** A site whose newest state is always what the supplier gives. */
    public static PublishedSite serving(Supplier<SiteSnapshot> newest) {
        var site = new PublishedSite() {
            @Override
            public Optional<SiteSnapshot> find() {
                return Optional.of(newest.get());
            }
        };
        tell(site);
        return site;
    }

    /** Tells those who follow a site that its state is a newer one. */
    public static void tell(PublishedSite site) {
        site.show(site.current());
    }
}
