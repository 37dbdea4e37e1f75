package it.rer.portico.web.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.platform.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogDetailTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEXT_SAVED         | 1203                                        | Versione 1203
            REVISION_RESTORED  | 2                                           | Versione 2
            PUBLISHED          | 4                                           | Versione 4
            XLIFF_IMPORTED     | 3                                           | Tradotto dalla versione 3 dell’altra lingua
            MEDIA_UPLOADED     | media:1207 c203a9                           | File numero 1207, impronta del contenuto: c203a9
            MEDIA_TRASHED      | c203a9                                      | c203a9
            PAGE_RESTORED      | 12                                          | Pagine: 12
            PAGE_COPIED        | 7                                           | Copia della pagina numero 7
            PAGE_TRASHED       | 12                                          | Pagine: 12
            PAGE_MOVED         | 4 0                                         | Sotto la pagina numero 4
            PAGE_MOVED         | null 3                                      | Al primo livello
            PAGE_DESCRIBED     | SECTION true                                | Sezione, nel menu
            PAGE_DESCRIBED     | DOCUMENT false                              | Documento, non nel menu
            SCHEDULE_FAILED    | 2                                           | Errori: 2
            SCHEDULED          | 2026-03-29T07:00:00Z - null                 | Pubblicazione: 29 marzo 2026, ore 09:00. Ritiro: mai
            SCHEDULED          | null - 2026-12-31T22:59:00Z                 | Pubblicazione: mai. Ritiro: 31 dicembre 2026, ore 23:59
            EDITING_TAKEN_OVER | Anna Autrice                                | Prima scriveva: Anna Autrice
            WITHDRAWN          | Il bando è chiuso                           | Il bando è chiuso
            PAGE_RENAMED       | bandi/2026                                  | bandi/2026
            """)
    void detailsAreShownInWords(AuditAction action, String detail, String said) {
        assertThat(new LogDetail(action, detail, Language.ITALIAN).text()).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SCHEDULED | 2026-03-29T07:00:00Z - null | Publication: 29 March 2026, 09:00. Withdrawal: never
            SCHEDULED | x                           | x
            """)
    void usesTheLanguageOfTheReader(AuditAction action, String detail, String said) {
        assertThat(new LogDetail(action, detail, Language.ENGLISH).text()).isEqualTo(said);
    }
}
