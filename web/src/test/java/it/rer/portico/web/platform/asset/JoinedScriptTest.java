package it.rer.portico.web.platform.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinedScriptTest {

    private static String joined(Map<String, String> modules) {
        return JoinedScript.of("a/start.js", modules::get);
    }

    @Test
    void containsEachModuleOnceAfterItsImports() {
        var script = joined(Map.of(
                "a/start.js",
                        "import { one } from \"./b/one.js\";\nimport { two as other } from \"../two.js\";\n\none(other);\n",
                "a/b/one.js", "import { two } from \"../../two.js\";\n\nexport const one = two;\n",
                "two.js", "export async function two() {}\nexport class Three {}\n"));

        assertThat(script).isEqualTo("""
                (() => {
                "use strict";
                const modules = {};
                modules["two.js"] = (() => {
                async function two() {}
                class Three {}

                return { Three, two };
                })();
                modules["a/b/one.js"] = (() => {
                const { two } = modules["two.js"];

                const one = two;

                return { one };
                })();
                modules["a/start.js"] = (() => {
                const { one } = modules["a/b/one.js"];
                const { two: other } = modules["two.js"];

                one(other);

                return {  };
                })();
                })();
                """);
    }

    @Test
    void importsForSideEffectsAreIncluded() {
        var script =
                joined(Map.of("a/start.js", "import \"../library/all.js\";\n", "library/all.js", "window.all = 1;"));

        assertThat(script)
                .containsSubsequence("modules[\"library/all.js\"]", "window.all = 1;", "modules[\"a/start.js\"]");
    }

    @Test
    void circularImportsAreReported() {
        var modules = Map.of(
                "a/start.js", "import { one } from \"./one.js\";\n",
                "a/one.js", "import { two } from \"./two.js\";\nexport const one = 1;\n",
                "a/two.js", "import { one } from \"./one.js\";\nexport const two = 2;\n");

        assertThatThrownBy(() -> joined(modules)).hasMessageContaining("[a/start.js, a/one.js, a/two.js]");
    }

    @Test
    void aNameThatIsNotExportedIsReported() {
        var modules = Map.of(
                "a/start.js",
                "import { two } from \"./one.js\";\n",
                "a/one.js",
                "export const one = 1;\nconst two = 2;\n");

        assertThatThrownBy(() -> joined(modules)).hasMessage("a/start.js imports two, which a/one.js does not export");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export default 1;",
                "export let one = 1;",
                "export { one };",
                "import * as all from \"./one.js\";",
                "import one from \"./one.js\";",
                "import { one } from './one.js';"
            })
    void unsupportedSyntaxIsReported(String line) {
        assertThatThrownBy(() -> joined(Map.of("a/start.js", line + "\n", "a/one.js", "export const one = 1;\n")))
                .hasMessage("Not understood in a/start.js: " + line);
    }
}
