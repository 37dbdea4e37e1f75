package it.rer.portico.web.platform.text;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.form.FormRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A submitted form and its validation errors.
 *
 * <p>No method is package-private: forms are request-scoped beans in other packages, and the proxies generated there can only override
 * public and protected methods.
 */
public abstract class PostedForm {

    /**
     * One validation error.
     *
     * @param field the input, to which a link in the summary leads; empty if the error is about the whole form
     * @param label of that input; empty if the message names it
     * @param id of that input in the page; empty if it is the id of the form's block followed by the field
     */
    public record Fault(String field, String label, String message, String id) {

        public Fault(String field, String message) {
            this(field, "", message, "");
        }

        private Fault labelled(String as) {
            return new Fault(field, as, message, id);
        }

        public String getField() {
            return field;
        }

        public String getLabel() {
            return label;
        }

        public String getMessage() {
            return message;
        }

        public String getId() {
            return id;
        }
    }

    private final Map<String, String> faults = new LinkedHashMap<>();
    private final Map<String, String> labels = new HashMap<>();

    /** Runs a validation rule and records the error if it throws {@link InvalidInputException}. */
    protected void verify(Language language, Runnable rule) {
        try {
            rule.run();
        } catch (InvalidInputException e) {
            refuse(e, language);
        }
    }

    /** Records why the form was refused: for the field of an {@link InvalidInputException}, otherwise for the whole form. */
    public void refuse(PorticoException refusal, Language language) {
        refuse(
                refusal instanceof InvalidInputException invalid ? invalid.field() : "",
                Texts.message(language, refusal));
    }

    /** Records an error of an input, or, if the field is empty, of the whole form. */
    public void refuse(String field, String message) {
        faults.put(field, message);
    }

    /** The same for an input that is generated, and whose label the view does not know. */
    public void refuse(String field, String label, String message) {
        labels.put(field, label);
        refuse(field, message);
    }

    /** The error messages by field; views mark the field and show the message beside it. */
    public Map<String, String> getFault() {
        return faults;
    }

    /**
     * The errors for the summary, each with the label of its input: "fill in this" says nothing far from the input itself.
     *
     * @param names labels of the inputs: {@code field=label}, separated by {@code |} and optional spaces; may be null or empty
     */
    public List<Fault> faultsNamed(String names) {
        var known = new HashMap<>(labels);
        for (var each : names == null ? new String[0] : names.split("[|]", -1)) {
            var pair = each.strip().split("=", 2);
            known.put(pair[0], pair.length == 1 ? "" : pair[1]);
        }
        return getFaults().stream()
                .map(fault -> fault.labelled(known.getOrDefault(fault.field(), "")))
                .toList();
    }

    /** The errors for the summary, without labels. */
    public List<Fault> getFaults() {
        return faults.entrySet().stream()
                .map(each -> new Fault(each.getKey(), each.getValue()))
                .toList();
    }

    public boolean isRefused() {
        return !faults.isEmpty();
    }

    /** The value of an input; empty if it is missing. */
    protected static String value(HttpServletRequest request, String name) {
        var value = FormRequest.of(request).getParameter(name);
        return value == null ? "" : value;
    }
}
