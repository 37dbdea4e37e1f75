package it.rer.portico.web.desk.media;

import it.rer.portico.media.format.MediaKind;
import it.rer.portico.media.library.MediaEntry;
import it.rer.portico.media.library.SharingImage;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.SettingOvertakenException;
import it.rer.portico.web.desk.Paging;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Backs {@code immagine-condivisione.xhtml}: the image that social networks show for pages without one. */
@Named("sharingImage")
@RequestScoped
public class SharingImageView {

    /** The name of the buttons that choose an image; the value is its id. */
    private static final String CHOOSE = "choose";
    /** The name of the button that goes back to the default image. */
    private static final String FORGET = "forget";

    private static final String SEEN = "seen";

    @Inject
    private Screen screen;

    @Inject
    private Links links;

    @Inject
    private MediaList list;

    @Inject
    private SharingImage images;

    private Optional<MediaEntry> chosen;
    private ResultPage<MediaEntry> found;
    private boolean overtaken;

    /** Performs the action of the button. */
    public void act() {
        if (!screen.isSent()) {
            return;
        }
        var wanted = screen.number(CHOOSE);
        if ((wanted.isPresent() || !screen.parameter(FORGET).isEmpty())
                && screen.attempt(() -> change(wanted))
                && !overtaken) {
            screen.redirectTo(ScreenPath.SHARING_IMAGE, "sharing");
        }
    }

    private void change(Optional<Long> wanted) {
        var seen = screen.parameter(SEEN);
        try {
            wanted.ifPresentOrElse(id -> images.choose(id, seen), () -> images.reset(seen));
        } catch (SettingOvertakenException e) {
            overtaken = true; // the next attempt is made with the new choice in view
            screen.refuse("", Texts.message(list.reader(), "sharing.overtaken"));
        }
    }

    /** The choice when the screen was rendered, for optimistic locking. */
    public String getSeen() {
        return images.chosen();
    }

    /** The chosen image; null if it is the default one. */
    public MediaRow getChosen() {
        return chosen().map(entry -> list.row(entry, 0)).orElse(null);
    }

    private Optional<MediaEntry> chosen() {
        if (chosen == null) {
            chosen = images.find();
        }
        return chosen;
    }

    /** The alternative text of the chosen image in each language. */
    public List<AlternativeText> getAlternatives() {
        return chosen().stream()
                .flatMap(entry -> Language.ALL.stream()
                        .map(language -> new AlternativeText(
                                language.code(),
                                entry.facts().alternative(language).orElse(""))))
                .toList();
    }

    /** The images to choose from, newest first. */
    public List<MediaRow> getRows() {
        return found().rows().stream().map(entry -> list.row(entry, 0)).toList();
    }

    private ResultPage<MediaEntry> found() {
        if (found == null) {
            found = images.list(query().search(Paging.number(screen)));
        }
        return found;
    }

    private MediaQuery query() {
        return new MediaQuery(screen.parameter("q"), Texts.key(MediaKind.IMAGE), false);
    }

    public Paging getPaging() {
        var here = ScreenPath.SHARING_IMAGE + "?" + query().parameters();
        return Paging.of(screen, MediaQuery.AT_ONCE, found().total(), links.to(here));
    }

    public String getText() {
        return query().text();
    }

    /** The alternative text of the image in a language; empty if it has none. */
    public record AlternativeText(String lang, String text) {

        public String getLang() {
            return lang;
        }

        public String getText() {
            return text;
        }
    }
}
