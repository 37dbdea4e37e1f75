package it.rer.portico.media.library;

import static it.rer.portico.platform.language.Language.ITALIAN;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.testing.Desk;
import java.util.Set;
import java.util.concurrent.Callable;

/** A section in which bruna writes and carla publishes, and one that is foreign to both. */
final class TwoSections {

    static final String BRUNA = "bruna";
    static final String CARLA = "carla";

    private final LibraryFiles files;
    final Desk desk;
    final long own;
    final long foreign;

    TwoSections(LibraryFiles files) {
        this.files = files;
        desk = new Desk(files.container);
        own = files.editor.page(null, "bandi");
        foreign = files.editor.page(null, "accordi");
        desk.seat(BRUNA, Role.AUTHOR, own);
        desk.seat(CARLA, Role.PUBLISHER, own);
    }

    /** A file that a draft below a section names, and no other text. */
    long inDraftBelow(long section) {
        long id = files.pdf("riservato.pdf");
        files.write(files.editor.draft(section, ITALIAN, "bozza-" + id), ITALIAN, link(id));
        return id;
    }

    static String link(long id) {
        return "<p><a href=\"media:" + id + "\">Il bando degli accordi</a></p>";
    }

    <T> T asBruna(Callable<T> work) {
        return files.container.as(BRUNA, Set.of(Roles.AUTHOR), work);
    }
}
