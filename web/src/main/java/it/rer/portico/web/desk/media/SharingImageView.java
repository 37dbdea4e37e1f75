package it.rer.portico.web.desk.media;

import it.rer.portico.media.format.MediaKind;
import it.rer.portico.media.library.MediaEntry;
import it.rer.portico.media.library.SharingImage;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.SettingOvertakenException;
import it.rer.portico.web.desk.Parts;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** {@code immagine-condivisione.xhtml}: the image that stands for pages without one where they are passed on. */
@Named("sharingImage")
@RequestScoped
public class SharingImageView {

    /** The button for an image, with its identity. */
    private static final String CHOOSE = "choose";
    /** The button for the module's own. */
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
    private boolean late;

    /** Does what a button asks for. */
    public void act() {
        if (!screen.isSent()) {
            return;
        }
        var wanted = screen.number(CHOOSE);
        if ((wanted.isPresent() || !screen.parameter(FORGET).isEmpty())
                && screen.attempt(() -> change(wanted))
                && !late) {
            screen.leaveTo(ScreenPath.SHARING_IMAGE, "sharing");
        }
    }

    private void change(Optional<Long> wanted) {
        var seen = screen.parameter(SEEN);
        try {
            wanted.ifPresentOrElse(id -> images.choose(id, seen), () -> images.reset(seen));
        } catch (SettingOvertakenException e) {
            late = true; // who chooses again has seen what the other chose
            screen.refuse("", Texts.message(list.reader(), "sharing.overtaken"));
        }
    }

    /** What was chosen when the screen was made. */
    public String getSeen() {
        return images.chosen();
    }

    /** The image that was chosen; null if it is the module's own. */
    public MediaRow getChosen() {
        return chosen().map(entry -> list.row(entry, 0)).orElse(null);
    }

    private Optional<MediaEntry> chosen() {
        if (chosen == null) {
            chosen = images.find();
        }
        return chosen;
    }

    /** What stands for the image that was chosen, in each language. */
    public List<Said> getAlternatives() {
        return chosen().stream()
                .flatMap(entry -> Language.ALL.stream()
                        .map(language -> new Said(
                                language.code(),
                                entry.facts().alternative(language).orElse(""))))
                .toList();
    }

    /** The images that may be chosen, the newest first. */
    public List<MediaRow> getRows() {
        return found().rows().stream().map(entry -> list.row(entry, 0)).toList();
    }

    private ResultPage<MediaEntry> found() {
        if (found == null) {
            found = images.list(query().search(Parts.number(screen)));
        }
        return found;
    }

    private MediaQuery query() {
        return new MediaQuery(screen.parameter("q"), Texts.key(MediaKind.IMAGE), false);
    }

    public Parts getParts() {
        var here = ScreenPath.SHARING_IMAGE + "?" + query().parameters();
        return Parts.of(screen, MediaQuery.AT_ONCE, found().total(), links.to(here));
    }

    public String getText() {
        return query().text();
    }

    /** What stands for an image in a language; empty if nothing was written. */
    public record Said(String lang, String text) {

        public String getLang() {
            return lang;
        }

        public String getText() {
            return text;
        }
    }
}
