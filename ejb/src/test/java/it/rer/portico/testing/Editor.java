package it.rer.portico.testing;

import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.Moving;
import it.rer.portico.content.page.NewPage;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Publishing;
import it.rer.portico.content.page.Translation;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.language.Language;

/** Makes pages through the services, for tests in which they must be there already. */
public final class Editor {

    private final Pages pages;
    private final Drafting drafting;
    private final Moving moving;
    private final Publishing publishing;

    public Editor(Container container) {
        pages = container.get(Pages.class);
        drafting = container.get(Drafting.class);
        moving = container.get(Moving.class);
        publishing = container.get(Publishing.class);
    }

    /** A page that was never published, last among its siblings. */
    public long draft(Long parent, Language language, String slug) {
        return drafting.create(new NewPage(
                        parent, 1_000, PageKind.DOCUMENT, true, language, new Slug(slug), text("Titolo di " + slug)))
                .page()
                .id();
    }

    /** A page that citizens read in Italian. */
    public long page(Long parent, String slug) {
        long page = draft(parent, Language.ITALIAN, slug);
        publish(page, Language.ITALIAN);
        return page;
    }

    /** Adds English to a page, for citizens to read. */
    public void english(long page, String slug) {
        drafting.translate(page, Language.ENGLISH, new Slug(slug), text("Title of " + slug), null);
        publish(page, Language.ENGLISH);
    }

    public Translation write(long page, Language language, String title) {
        return drafting.write(page, language, version(page, language), text(title), null);
    }

    public Translation publish(long page, Language language) {
        return publishing.publish(page, language, version(page, language));
    }

    public Translation withdraw(long page, Language language) {
        return publishing.withdraw(page, language, version(page, language));
    }

    public Translation rename(long page, Language language, String slug) {
        return moving.rename(page, language, version(page, language), new Slug(slug));
    }

    public long version(long page, Language language) {
        return pages.getTranslation(page, language).version();
    }

    /** The version of the page itself, apart from its texts. */
    public long version(long page) {
        return pages.get(page).version();
    }

    public String path(long page, Language language) {
        return pages.getTranslation(page, language).path();
    }

    public static PageText text(String title) {
        return new PageText(new PageContent(title, "Descrizione di " + title, "<p>Testo di " + title + ".</p>"));
    }
}
