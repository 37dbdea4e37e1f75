package it.rer.portico.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.testing.Sources;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the expressions of views name is there: the compiler does not look into views. */
class ViewExpressionsTest {

    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)\\}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern MEMBER = Pattern.compile("\\.(\\w+)");
    private static final Pattern METHOD = Pattern.compile("\\b(\\w+)\\(");

    /** Renaming a getter and forgetting a view leaves a name that no class has any more. */
    @Test
    void everyPropertyAndMethodIsInSomeClass() {
        var known = membersOfClasses();
        var unknown = new ArrayList<String>();
        var views = Sources.views();
        for (var view : views) {
            EXPRESSION.matcher(Sources.text(view)).results().forEach(expression -> MEMBER.matcher(
                            TEXT.matcher(expression.group(1)).replaceAll(""))
                    .results()
                    .map(member -> member.group(1))
                    .filter(member -> !known.contains(member))
                    .forEach(member -> unknown.add(view + ": " + member)));
        }

        assertThat(views).hasSizeGreaterThan(50);
        assertThat(unknown).isEmpty();
    }

    /** Methods by their names, and getters also by that of their property. */
    private static Set<String> membersOfClasses() {
        var members = new HashSet<String>();
        Stream.of(Sources.EJB_JAVA, Sources.JAVA)
                .flatMap(folder -> Sources.find(METHOD, List.copyOf(Sources.files(folder, ".java"))))
                .map(method -> method.group(1))
                .forEach(name -> {
                    members.add(name);
                    var property = name.replaceFirst("^(?:get|is)(?=[A-Z])", "");
                    members.add(Character.toLowerCase(property.charAt(0)) + property.substring(1));
                });
        return members;
    }
}
