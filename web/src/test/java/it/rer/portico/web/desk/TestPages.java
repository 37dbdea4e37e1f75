package it.rer.portico.web.desk;

import it.rer.portico.content.page.PageKind;
import it.rer.portico.content.page.ReviewState;
import it.rer.portico.content.page.TranslationState;
import it.rer.portico.desk.tree.Entry;
import it.rer.portico.desk.tree.LanguageState;
import it.rer.portico.platform.language.Language;
import java.time.Instant;
import java.util.Map;

/** Test data: pages that are published in Italian, with every date that a list may show. */
public final class TestPages {

    private TestPages() {}

    public static LanguageState state(long id, String title) {
        var text = new LanguageState.Text(title, false, Instant.EPOCH, "anna");
        return new LanguageState(
                id,
                Language.ITALIAN,
                "p" + id,
                TranslationState.PUBLISHED,
                null,
                text,
                ReviewState.NONE,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                1);
    }

    /** @param title empty for a page whose title the caller may not read */
    public static Entry entry(long id, String title, long children) {
        return new Entry(
                id,
                5,
                null,
                PageKind.DOCUMENT,
                true,
                children,
                title.isEmpty() ? Map.of() : Map.of(Language.ITALIAN, state(id, title)),
                true,
                true);
    }
}
