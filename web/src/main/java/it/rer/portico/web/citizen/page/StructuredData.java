package it.rer.portico.web.citizen.page;

import it.rer.portico.setting.SettingName;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.web.frame.site.TextPath;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;

/** The structured data of a page: JSON-LD with schema.org's WebPage, BreadcrumbList and GovernmentOrganization. */
final class StructuredData {

    /** Looked up once, because the static methods of {@code Json} search the class path on each call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private StructuredData() {}

    /** JSON that is safe inside a script element: it contains no {@code <}. */
    static String of(PublishedText text, SiteSnapshot site, Links links) {
        var graph = JSON.createArrayBuilder().add(page(text, site, links)).add(breadcrumb(text, site, links));
        return JSON.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@graph", graph)
                .build()
                .toString()
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static JsonObjectBuilder page(PublishedText text, SiteSnapshot site, Links links) {
        var language = text.language();
        return JSON.createObjectBuilder()
                .add("@type", "WebPage")
                .add("@id", links.absolute(TextPath.of(text)))
                .add("url", links.absolute(TextPath.of(text)))
                .add("name", text.title())
                .add("description", text.content().description())
                .add("inLanguage", language.code())
                .add("dateModified", Texts.machineMoment(text.modified()))
                .add(
                        "publisher",
                        JSON.createObjectBuilder()
                                .add("@type", "GovernmentOrganization")
                                .add("name", site.setting(SettingName.OWNER_NAME, language))
                                .add("url", site.setting(SettingName.OWNER_ADDRESS, language)));
    }

    private static JsonObjectBuilder breadcrumb(PublishedText text, SiteSnapshot site, Links links) {
        var items = JSON.createArrayBuilder();
        var way = site.breadcrumb(text.pageId(), text.language());
        for (int i = 0; i < way.size(); i++) {
            items.add(JSON.createObjectBuilder()
                    .add("@type", "ListItem")
                    .add("position", i + 1)
                    .add("name", way.get(i).title())
                    .add("item", links.absolute(TextPath.of(way.get(i)))));
        }
        return JSON.createObjectBuilder().add("@type", "BreadcrumbList").add("itemListElement", items);
    }
}
