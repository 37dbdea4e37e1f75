package it.rer.portico.site.demo;

import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.Moving;
import it.rer.portico.content.page.NewPage;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Publishing;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Creates and publishes the pages of the demo content. */
@Stateless
@Internal(Internal.Scope.PACKAGE)
@Interceptors(SiteLockInterceptor.class)
public class DemoSite {

    private static final Logger LOG = Logger.getLogger(DemoSite.class.getName());

    @Inject
    private Pages pages;

    @Inject
    private Drafting drafting;

    @Inject
    private Publishing publishing;

    @Inject
    private Moving moving;

    /** Creates them, unless the site already has a page. */
    @SiteLocked
    public void fill() {
        if (pages.roots().isEmpty()) {
            load();
        }
    }

    /** Creates all pages before their texts, because a text may link to any page. */
    private void load() {
        Map<String, Long> ids = new LinkedHashMap<>();
        var parents = DemoPage.keys().stream()
                .map(key -> italian(key).value("parent"))
                .collect(Collectors.toSet());
        DemoPage.keys().forEach(key -> ids.put(key, create(key, ids, parents.contains(key))));
        ids.forEach((key, id) -> publish(key, id, ids));
        LOG.info(() -> "Demo content loaded: " + ids.size() + " pages");
    }

    private long create(String key, Map<String, Long> ids, boolean hasChildren) {
        var page = italian(key);
        var created = drafting.create(new NewPage(
                ids.get(page.value("parent")),
                Integer.parseInt(page.value("position")),
                hasChildren ? PageKind.SECTION : PageKind.DOCUMENT,
                page.value("navigation").equals("yes"),
                Language.ITALIAN,
                new Slug(page.value("slug")),
                heading(page)));
        long id = created.page().id();
        DemoPage.find(key, Language.ENGLISH.code())
                .ifPresent(english -> drafting.translate(
                        id, Language.ENGLISH, new Slug(english.value("slug")), heading(english), null));
        return id;
    }

    private void publish(String key, long id, Map<String, Long> ids) {
        Long source = null;
        for (var language : Language.ALL) {
            var found = DemoPage.find(key, language.code());
            if (found.isEmpty()) {
                continue;
            }
            var page = found.get();
            var text = new PageText(new PageContent(
                    page.value("title"), page.value("description"), page.bodyWith(to -> idOf(to, ids))));
            var version = pages.getTranslation(id, language).version();
            var written = drafting.write(id, language, version, text, source);
            var published = publishing.publish(id, language, written.version());
            source = published.published().orElseThrow().id();
            page.redirects().forEach(path -> moving.redirect(language, path, id));
        }
    }

    private static String idOf(String key, Map<String, Long> ids) {
        return ids.get(key).toString();
    }

    private static PageText heading(DemoPage page) {
        return new PageText(new PageContent(page.value("title"), page.value("description"), ""));
    }

    private static DemoPage italian(String key) {
        return DemoPage.find(key, Language.ITALIAN.code()).orElseThrow();
    }
}
