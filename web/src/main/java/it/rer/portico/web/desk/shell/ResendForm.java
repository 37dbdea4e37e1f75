package it.rer.portico.web.desk.shell;

import it.rer.portico.platform.language.Language;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.QueryString;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * Backs {@code desk-unavailable.xhtml}: a form that was sent while the database was unavailable, to be sent again. It is made from the
 * request parameters alone, since rendering the original screen would need the database.
 */
@Named("resend")
@RequestScoped
public class ResendForm {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** The key of a select box: the language of a new page. */
    private static final String CHOICE = "text.language";

    /** The prefix of the inputs that Faces adds to its forms. */
    private static final String FACES_PREFIX = "jakarta.faces.";

    private static final Set<String> SECRETS = Set.of("password", "current", "repeated");

    /** Characters per row of a text area, also on a phone. */
    private static final int ROW_WIDTH = 40;

    private static final int MAX_ROWS = 16;

    @Inject
    private RequestContext requestContext;

    private final List<Input> texts = new ArrayList<>();
    private final List<Input> others = new ArrayList<>();
    private boolean sent;
    private boolean secret;

    /** Takes over the parameters of a request. Files and passwords have to be entered again. */
    void take(HttpServletRequest request) {
        sent = request.getMethod().equals("POST");
        var type = request.getContentType();
        if (!sent || type == null || !type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
            return;
        }
        secret = request.getParameterMap().keySet().stream().anyMatch(ResendForm::isSecret);
        if (!secret) {
            var inAddress = QueryString.names(request.getQueryString());
            request.getParameterMap().forEach((name, values) -> {
                for (var value : inAddress.contains(name) ? new String[0] : values) {
                    add(name, value);
                }
            });
        }
    }

    private void add(String name, String value) {
        var label = label(name);
        boolean isText = label.isPresent() && !name.startsWith(FACES_PREFIX) && !value.isBlank();
        var into = isText ? texts : others;
        into.add(new Input(name, label.orElse(""), value, language(name)));
    }

    /** Names of inputs end with the field, after the prefix of their form. */
    private static boolean isSecret(String name) {
        return SECRETS.contains(name.substring(name.lastIndexOf('-') + 1));
    }

    /**
     * The label of a text input; empty for other inputs. The key is the field in the input's name, after the language or the prefix of the
     * form.
     */
    private Optional<String> label(String name) {
        var texts =
                ResourceBundle.getBundle(Screen.BUNDLE, requestContext.getLocale(), ResendForm.class.getClassLoader());
        return List.of(name.split("-", -1)).stream()
                .map(part -> "text." + part)
                .filter(key -> !key.equals(CHOICE) && texts.containsKey(key))
                .reduce((earlier, later) -> later)
                .map(texts::getString);
    }

    private String language(String name) {
        return Language.find(name.replaceFirst("-.*", ""))
                .orElse(requestContext.language())
                .code();
    }

    /** The text inputs, shown to be changed. */
    public List<Input> getTexts() {
        return texts;
    }

    /** The other inputs, sent again as hidden ones. */
    public List<Input> getOthers() {
        return others;
    }

    /** Whether the request was a POST. */
    public boolean isSent() {
        return sent;
    }

    /** Whether the form can be sent again from here. */
    public boolean isResendable() {
        return !texts.isEmpty() || !others.isEmpty();
    }

    /**
     * An input of the form.
     *
     * @param label empty if it is not shown
     * @param lang language of the text in it
     */
    public record Input(String name, String label, String value, String lang) {

        public String getName() {
            return name;
        }

        public String getLabel() {
            return label;
        }

        public String getValue() {
            return value;
        }

        public String getLang() {
            return lang;
        }

        /** Rows of the text area: all lines of the text, or the first of a long one. */
        public int getRows() {
            return (int) Math.min(MAX_ROWS, value.lines().count() + value.length() / ROW_WIDTH);
        }

        /** Whether it is HTML, the body of a page. */
        public boolean isCode() {
            return value.stripLeading().startsWith("<");
        }
    }
}
