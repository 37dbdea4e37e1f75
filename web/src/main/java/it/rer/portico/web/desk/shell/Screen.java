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

/** Backs {@code screen.xhtml}, the template of all screens: the query parameters, the errors of a form, and the redirect after success. */
@Named("screen")
@RequestScoped
public class Screen extends PostedForm {

    /** The bundle with the texts of all screens. */
    public static final String BUNDLE = "it.rer.portico.web.desk.texts";

    @Inject
    private HttpServletRequest request;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    /** A query parameter; empty if it is missing. */
    public String parameter(String name) {
        return value(request, name);
    }

    /** A query parameter that is a whole number; empty if it is missing or not a number. */
    public Optional<Long> number(String name) {
        return WholeNumber.find(parameter(name));
    }

    /** The language of the edited text, from the query parameter {@code text}. */
    public Optional<Language> textLanguage() {
        return Language.find(parameter("text"));
    }

    /** Whether this is a postback, whose view state proves that the form is ours. */
    public boolean isSent() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    /** Answers 404. */
    public void sendMissing() throws IOException {
        var context = FacesContext.getCurrentInstance();
        context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
        context.responseComplete();
    }

    /**
     * Runs an action, and shows the message of a {@link PorticoException} unless it is a conflict.
     *
     * @return whether it succeeded @throws ConflictException if somebody else has changed the data meanwhile
     */
    public boolean attemptUnlessConflict(Runnable work) {
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

    /** Runs an action, and shows the message of a {@link PorticoException}. Returns whether it succeeded. */
    public boolean attempt(Runnable work) {
        try {
            return attemptUnlessConflict(work);
        } catch (ConflictException e) {
            refuse(e, requestContext.language());
            return false;
        }
    }

    /** The same, with validation errors attached to one input: for instance to the title, if the slug made from it is refused. */
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
     * The errors of the form. They include those of Faces' own validation: a chosen option that no longer exists, because somebody has
     * removed it since the screen was rendered.
     */
    @Override
    public List<Fault> getFaults() {
        return Stream.concat(super.getFaults().stream(), unavailableChoices().stream())
                .toList();
    }

    @Override
    public Map<String, String> getFault() {
        var faults = new LinkedHashMap<>(super.getFault());
        unavailableChoices().forEach(fault -> faults.putIfAbsent(fault.field(), fault.message()));
        return faults;
    }

    @Override
    public boolean isRefused() {
        return super.isRefused() || !unavailableChoices().isEmpty();
    }

    private List<Fault> unavailableChoices() {
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

    /** Redirects to a path within the module, which announces what was done. */
    public void redirectTo(String path, String done) {
        var mark = path.contains("?") ? "&" : "?";
        var fragment = path.indexOf('#');
        var address = fragment < 0
                ? path + mark + QueryString.DONE + "=" + done
                : path.substring(0, fragment) + mark + QueryString.DONE + "=" + done + path.substring(fragment);
        redirectTo(address);
    }

    /** Redirects (303) to a path within the module. */
    public void redirectTo(String path) {
        var context = FacesContext.getCurrentInstance();
        var response = (HttpServletResponse) context.getExternalContext().getResponse();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", links.to(path));
        context.responseComplete();
    }

    /** Whether the screen was reached by the redirect after an action, and is not a postback. */
    public boolean comesFrom(String done) {
        return !isSent() && parameter(QueryString.DONE).equals(done);
    }

    /** A text of the bundle in the editor's language. */
    public String text(String key) {
        return texts().getString(key);
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle(BUNDLE, requestContext.getLocale(), Screen.class.getClassLoader());
    }

    /** The message about the action that redirected here; empty if there is none or if this is a postback. */
    public String getDone() {
        if (isSent()) {
            return "";
        }
        var bundle = texts();
        var key = "done." + parameter(QueryString.DONE);
        return bundle.containsKey(key) ? bundle.getString(key) : "";
    }
}
