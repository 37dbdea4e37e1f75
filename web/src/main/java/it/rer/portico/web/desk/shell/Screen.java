package it.rer.portico.web.desk.shell;

import it.rer.portico.content.page.ConflictException;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.WholeNumber;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.address.QueryString;
import it.rer.portico.web.platform.text.PostedForm;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** {@code screen.xhtml}: what its address says, what became of what was sent, and where to go then. */
@Named("screen")
@RequestScoped
public class Screen extends PostedForm {

    /** The words of all screens. */
    public static final String BUNDLE = "it.rer.portico.web.desk.texts";

    @Inject
    private HttpServletRequest request;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    /** A part of the address' query; empty if it is missing. */
    public String parameter(String name) {
        return value(request, name);
    }

    /** A part of the address' query that names something by its number. */
    public Optional<Long> number(String name) {
        return WholeNumber.find(parameter(name));
    }

    /** The language that the screen is about: that of the parameter {@code text}. */
    public Optional<Language> textLanguage() {
        return Language.find(parameter("text"));
    }

    /** Whether a form of the screen was sent, and is proven to be one of ours. */
    public boolean isSent() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    /** Says that what the address asks for is not there. */
    public void sendMissing() throws IOException {
        var context = FacesContext.getCurrentInstance();
        context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
        context.responseComplete();
    }

    /**
     * Does what was asked for; notes why, if it is refused for another reason than that somebody was faster.
     *
     * @throws ConflictException if somebody else was faster
     */
    public boolean attemptUnlessLate(Runnable work) {
        try {
            work.run();
            return true;
        } catch (ConflictException e) {
            throw e;
        } catch (PorticoException e) {
            refuse(e, requestContext.language());
            return false;
        }
    }

    /** Does what was asked for; notes why, if it is refused. */
    public boolean attempt(Runnable work) {
        try {
            return attemptUnlessLate(work);
        } catch (ConflictException e) {
            refuse(e, requestContext.language());
            return false;
        }
    }

    /** The same where one input alone can mend what is wrong, whatever the rule calls it: a title, of which an address is made. */
    public boolean attemptAt(String field, Runnable work) {
        return attempt(() -> {
            try {
                work.run();
            } catch (InvalidInputException e) {
                throw new InvalidInputException(field, e.key(), e.arguments().toArray());
            }
        });
    }

    /**
     * What is wrong with what was sent. To what the rules refuse comes what Faces takes for no answer before any of them is asked: a choice
     * that is not offered any more, because somebody took it away since the screen was shown.
     */
    @Override
    public List<Fault> getFaults() {
        return Stream.concat(super.getFaults().stream(), gone().stream()).toList();
    }

    @Override
    public Map<String, String> getFault() {
        var faults = new LinkedHashMap<>(super.getFault());
        gone().forEach(fault -> faults.putIfAbsent(fault.field(), fault.message()));
        return faults;
    }

    @Override
    public boolean isRefused() {
        return super.isRefused() || !gone().isEmpty();
    }

    private List<Fault> gone() {
        var inputs = new ArrayList<String>();
        FacesContext.getCurrentInstance().getClientIdsWithMessages().forEachRemaining(inputs::add);
        return inputs.stream()
                .filter(Objects::nonNull)
                .map(input -> new Fault(
                        input.substring(input.indexOf('-') + 1),
                        "",
                        Texts.message(requestContext.language(), "form.choice-gone"),
                        input))
                .toList();
    }

    /** Leads on to a place of the module, and has it say what was done. */
    public void leaveTo(String place, String done) {
        var mark = place.contains("?") ? "&" : "?";
        var fragment = place.indexOf('#');
        var address = fragment < 0
                ? place + mark + QueryString.DONE + "=" + done
                : place.substring(0, fragment) + mark + QueryString.DONE + "=" + done + place.substring(fragment);
        leaveTo(address);
    }

    /** Leads on to a place of the module that says itself what was done. */
    public void leaveTo(String place) {
        var context = FacesContext.getCurrentInstance();
        var response = (HttpServletResponse) context.getExternalContext().getResponse();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", links.to(place));
        context.responseComplete();
    }

    /** Whether the reader was led here after that was done, and has sent nothing since. */
    public boolean comesFrom(String done) {
        return !isSent() && parameter(QueryString.DONE).equals(done);
    }

    /** A text of the desk, in the language of who reads it. */
    public String text(String key) {
        return texts().getString(key);
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle(BUNDLE, requestContext.getLocale(), Screen.class.getClassLoader());
    }

    /** What was done before the reader was led here; empty if they were not, or have sent something since. */
    public String getDone() {
        if (isSent()) {
            return "";
        }
        var bundle = texts();
        var key = "done." + parameter(QueryString.DONE);
        return bundle.containsKey(key) ? bundle.getString(key) : "";
    }
}
