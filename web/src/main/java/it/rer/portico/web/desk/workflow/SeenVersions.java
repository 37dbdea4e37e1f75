package it.rer.portico.web.desk.workflow;

import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.WholeNumber;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The versions, by language, that a form was rendered with, for optimistic locking; as a hidden input: {@code it:5 en:7}. */
record SeenVersions(Map<Language, Long> versions) {

    static SeenVersions of(String sent) {
        var versions = new EnumMap<Language, Long>(Language.class);
        Arrays.stream(sent.split(" "))
                .map(part -> part.split(":", 2))
                .filter(part -> part.length == 2 && WholeNumber.find(part[1]).isPresent())
                .forEach(part ->
                        Language.find(part[0]).ifPresent(language -> versions.put(language, Long.valueOf(part[1]))));
        return new SeenVersions(versions);
    }

    String text() {
        return versions.entrySet().stream()
                .map(each -> each.getKey().code() + ":" + each.getValue())
                .collect(Collectors.joining(" "));
    }

    /** The versions of some languages. */
    Map<Language, Long> of(Collection<Language> languages) {
        return versions.entrySet().stream()
                .filter(each -> languages.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
