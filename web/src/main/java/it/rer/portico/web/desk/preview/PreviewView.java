package it.rer.portico.web.desk.preview;

import it.rer.portico.contents.Contents;
import it.rer.portico.contents.Entry;
import it.rer.portico.contents.LanguageState;
import it.rer.portico.language.Language;
import it.rer.portico.preview.Sharing;
import it.rer.portico.web.desk.Place;
import it.rer.portico.web.desk.Screen;
import it.rer.portico.web.http.Links;
import it.rer.portico.web.preview.LanguageChoice;
import it.rer.portico.web.preview.SharedDraftServlet;
import it.rer.portico.web.site.Visit;
import it.rer.portico.web.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code anteprima.xhtml}: the newest text as citizens will see it, and the links with which others may look at it. */
@Named("preview")
@RequestScoped
public class PreviewView {

    private static final String PHONE = "phone";
    private static final int USUAL_DAYS = 7;

    @Inject
    private Screen screen;

    @Inject
    private Visit visit;

    @Inject
    private Links links;

    @Inject
    private Contents contents;

    @Inject
    private Sharing sharing;

    private Entry entry;
    private List<Sharing.Shared> shared;
    private int days = USUAL_DAYS;
    private String token = "";

    /** Ends a link, if a button asked for that; anything but a form of the screen is only looked at. */
    public void act() {
        shared();
        var revoked = screen.number("revoke");
        if (screen.isSent() && revoked.isPresent()) {
            if (screen.attempt(() -> sharing.revoke(getId(), revoked.get()))) {
                screen.leaveTo(here(), "unshared");
            }
        }
    }

    /** Makes a link; its secret is shown once, in the answer to this. */
    public void share() {
        if (screen.attempt(() -> token = sharing.share(getId(), days))) {
            shared = null;
        }
    }

    private List<Sharing.Shared> shared() {
        if (shared == null) {
            shared = sharing.list(getId());
        }
        return shared;
    }

    private Entry entry() {
        if (entry == null) {
            entry = contents.get(screen.number("id").orElse(0L));
        }
        return entry;
    }

    public long getId() {
        return entry().pageId();
    }

    private Language language() {
        return screen.textLanguage()
                .filter(asked -> entry().state(asked).isPresent())
                .or(() -> Language.ALL.stream()
                        .filter(each -> entry().state(each).isPresent())
                        .findFirst())
                .orElse(Language.ITALIAN);
    }

    /** Whether what is shown is a text that citizens do not read yet. */
    public boolean isDraft() {
        return entry().state(language()).filter(LanguageState::hasDraft).isPresent();
    }

    /** Whether it is as narrow as a telephone. */
    public boolean isPhone() {
        return screen.parameter("width").equals(PHONE);
    }

    /** The address of the page alone. */
    public String getAddress() {
        return links.to(Place.of(DraftServlet.PLACE, getId(), language()));
    }

    /** The languages that the page is written in. */
    public List<LanguageChoice> getLanguages() {
        return Language.ALL.stream()
                .filter(each -> entry().state(each).isPresent())
                .map(each -> new LanguageChoice(each.code(), links.to(place(each, isPhone())), each == language()))
                .toList();
    }

    public String getFullAddress() {
        return links.to(place(language(), false));
    }

    public String getPhoneAddress() {
        return links.to(place(language(), true));
    }

    private String place(Language of, boolean phone) {
        return Place.of(Place.PREVIEW, getId(), of) + (phone ? "&width=" + PHONE : "");
    }

    private String here() {
        return place(language(), isPhone());
    }

    /** The links that hold now. */
    public List<SharedRow> getShared() {
        return shared().stream()
                .map(link -> new SharedRow(
                        link.id(),
                        link.by(),
                        Texts.moment(visit.language(), link.at()),
                        Texts.moment(visit.language(), link.until())))
                .toList();
    }

    /** The whole address of the link that was just made; empty if none was. */
    public String getMade() {
        return token.isEmpty() ? "" : links.absolute(SharedDraftServlet.place(token));
    }

    public List<Integer> getChoices() {
        return Sharing.DAYS;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int chosen) {
        days = chosen;
    }
}
