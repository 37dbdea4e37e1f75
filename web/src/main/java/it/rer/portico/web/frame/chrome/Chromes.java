package it.rer.portico.web.frame.chrome;

import it.rer.portico.platform.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;

/** The chrome that pages of each language wear at the moment; our own, until a portal's template was found good. */
@ApplicationScoped
public class Chromes {

    private record State(long templateVersion, Map<Language, Chrome> worn) {}

    private volatile State state = new State(1, Map.of());

    /** Goes up with every change. A page that was finished under an older version of the template must not be sent any more. */
    public long templateVersion() {
        return state.templateVersion();
    }

    public Chrome of(Language language) {
        return state.worn().getOrDefault(language, Chrome.OWN);
    }

    /**
     * Has the pages of a language wear a chrome from now on.
     *
     * @return whether they wore another before
     */
    public synchronized boolean wear(Language language, Chrome chrome) {
        if (of(language).equals(chrome)) {
            return false;
        }
        Map<Language, Chrome> worn = new EnumMap<>(Language.class);
        worn.putAll(state.worn());
        worn.put(language, chrome);
        state = new State(state.templateVersion() + 1, worn);
        return true;
    }
}
