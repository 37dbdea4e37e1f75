package it.rer.portico.content.xliff;

import java.util.Locale;
import java.util.Set;

/** The attribute {@code state} of a target (section 2.3 of the standard). */
final class TargetState {

    /** The values that mean "not translated": of the standard, of XLIFF 2, and of tools that write their own after {@code x-}. */
    private static final Set<String> UNTRANSLATED = Set.of(
            "new",
            "needs-translation",
            "needs-l10n",
            "needs-adaptation",
            "initial",
            "draft",
            "untranslated",
            "not-translated",
            "nottranslated",
            "not-started",
            "notstarted");

    private TargetState() {}

    static boolean isUntranslated(String state) {
        var value = state.toLowerCase(Locale.ROOT);
        return UNTRANSLATED.contains(value)
                || (value.startsWith("x-") && UNTRANSLATED.stream().anyMatch(word -> value.endsWith("-" + word)));
    }
}
