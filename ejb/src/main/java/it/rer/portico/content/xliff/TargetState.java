package it.rer.portico.content.xliff;

import java.util.Locale;
import java.util.Set;

/** The attribute {@code state} of a target (section 2.3 of the standard). */
final class TargetState {

    /** Those that say that nobody has translated it yet: of the standard, of XLIFF 2, and of programs that write their own after {@code x-}. */
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
        var said = state.toLowerCase(Locale.ROOT);
        return UNTRANSLATED.contains(said)
                || (said.startsWith("x-") && UNTRANSLATED.stream().anyMatch(word -> said.endsWith("-" + word)));
    }
}
