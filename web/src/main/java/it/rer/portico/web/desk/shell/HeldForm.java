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
 * {@code desk-away.xhtml}: a form that was sent while the database was away, to be sent once more. It is made of the request alone,
 * whatever screen it comes from: to make that screen again would take the database.
 */
@Named("held")
@RequestScoped
public class HeldForm {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** The language of a new page is chosen, not typed. */
    private static final String CHOICE = "text.language";

    /** What Faces adds to its forms. */
    private static final String OF_FACES = "jakarta.faces.";

    private static final Set<String> SECRETS = Set.of("password", "current", "repeated");

    /** Characters that fit into a row, of a telephone too. */
    private static final int A_ROW = 40;

    private static final int MOST_ROWS = 16;

    @Inject
    private RequestContext requestContext;

    private final List<Input> texts = new ArrayList<>();
    private final List<Input> others = new ArrayList<>();
    private boolean sent;
    private boolean secret;

    /** Takes over what the request brings. Files and passwords have to be given once more. */
    void take(HttpServletRequest request) {
        sent = request.getMethod().equals("POST");
        var type = request.getContentType();
        if (!sent || type == null || !type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
            return;
        }
        secret = request.getParameterMap().keySet().stream().anyMatch(HeldForm::isSecret);
        if (!secret) {
            var inAddress = QueryString.names(request.getQueryString());
            request.getParameterMap().forEach((name, values) -> {
                for (var value : inAddress.contains(name) ? new String[0] : values) {
                    hold(name, value);
                }
            });
        }
    }

    private void hold(String name, String value) {
        var label = label(name);
        boolean isText = label.isPresent() && !name.startsWith(OF_FACES) && !value.isBlank();
        var into = isText ? texts : others;
        into.add(new Input(name, label.orElse(""), value, language(name)));
    }

    /** An input is called after what it brings, behind its block. */
    private static boolean isSecret(String name) {
        return SECRETS.contains(name.substring(name.lastIndexOf('-') + 1));
    }

    /** What the screen calls an input that is typed into; it is named after the field, behind its language or its block. */
    private Optional<String> label(String name) {
        var texts =
                ResourceBundle.getBundle(Screen.BUNDLE, requestContext.getLocale(), HeldForm.class.getClassLoader());
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

    /** What was typed, to be seen and changed. */
    public List<Input> getTexts() {
        return texts;
    }

    /** What is sent again unseen. */
    public List<Input> getOthers() {
        return others;
    }

    /** Whether something was sent, not just asked for. */
    public boolean isSent() {
        return sent;
    }

    /** Whether it can be sent again from here. */
    public boolean isHeld() {
        return !texts.isEmpty() || !others.isEmpty();
    }

    /**
     * An input of the form.
     *
     * @param label empty if it is not shown
     * @param lang of the text in it
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

        /** Lines that show the text, or a good part of a long one. */
        public int getRows() {
            return (int) Math.min(MOST_ROWS, value.lines().count() + value.length() / A_ROW);
        }

        /** Whether it is the text of a page, with its elements. */
        public boolean isCode() {
            return value.stripLeading().startsWith("<");
        }
    }
}
