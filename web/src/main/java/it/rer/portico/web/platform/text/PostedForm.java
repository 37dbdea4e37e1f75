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
 * A form that was sent, and what is wrong with it.
 *
 * <p>Its methods are public or protected, none is of the package: forms are beans of a request in other packages, and a proxy made
 * there passes on only what it can override.
 */
public abstract class PostedForm {

    /**
     * One thing to mend.
     *
     * @param field the input at fault, to which a link in the summary leads; empty if it is not about one
     * @param label what the form calls that input; empty if the message says it
     * @param id of that input in the page; empty if it is that of the form's block, with the field after it
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

    /** Notes what is wrong with an input, if the rule for it refuses it. */
    protected void verify(Language language, Runnable rule) {
        try {
            rule.run();
        } catch (InvalidInputException e) {
            refuse(e, language);
        }
    }

    /** Notes why something was refused: at the input that is at fault, if it is one. */
    public void refuse(PorticoException refusal, Language language) {
        refuse(
                refusal instanceof InvalidInputException invalid ? invalid.field() : "",
                Texts.message(language, refusal));
    }

    /** Notes that something is wrong with an input, or, where the field is empty, with the whole. */
    public void refuse(String field, String message) {
        faults.put(field, message);
    }

    /** The same of an input that the form makes, and calls by a name that its view does not know. */
    public void refuse(String field, String label, String message) {
        labels.put(field, label);
        refuse(field, message);
    }

    /** What is wrong, by field; views mark the field and say it beside it. */
    public Map<String, String> getFault() {
        return faults;
    }

    /**
     * What is wrong, for the summary, each with the name of its input: "fill in this" says nothing far from the input itself.
     *
     * @param names of inputs as their labels say them: {@code field=label}, with bars and perhaps spaces between; may be empty
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

    /** What is wrong, for the summary. */
    public List<Fault> getFaults() {
        return faults.entrySet().stream()
                .map(each -> new Fault(each.getKey(), each.getValue()))
                .toList();
    }

    public boolean isRefused() {
        return !faults.isEmpty();
    }

    /** The value of an input, empty if it is missing. */
    protected static String value(HttpServletRequest request, String name) {
        var value = FormRequest.of(request).getParameter(name);
        return value == null ? "" : value;
    }
}
