package it.rer.portico.web;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import it.rer.portico.web.testing.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Nothing grows so large that it cannot be read in one go: lines of a file of Java and of a method as they are written, columns of a view.
 * What is too large wants splitting by what it does.
 */
class SizesTest {

    private static final int FILE_LINES = 300;
    private static final int METHOD_LINES = 40;
    private static final int VIEW_COLUMNS = 200;

    private static final List<Path> MAIN = List.of(Sources.EJB_JAVA, Sources.JAVA);
    private static final List<Path> TESTS =
            List.of(Path.of("../ejb/src/test/java"), Path.of("src/test/java"), Path.of("../ear/src/test/java"));

    @Test
    void aClassIsShort() {
        var tooLong = Stream.of(MAIN, TESTS)
                .flatMap(List::stream)
                .flatMap(folder -> Sources.files(folder, ".java").stream())
                .map(file -> new Size(file, "", Sources.text(file).lines().count()))
                .filter(size -> size.lines > FILE_LINES)
                .toList();

        refuse(tooLong, FILE_LINES);
    }

    @Test
    void aMethodIsShort() throws IOException {
        var files = MAIN.stream()
                .flatMap(folder -> Sources.files(folder, ".java").stream())
                .toList();

        refuse(methods(files).stream().filter(size -> size.lines > METHOD_LINES).toList(), METHOD_LINES);
    }

    @Test
    void aLineOfAViewIsSeenWhole() {
        var tooWide = new ArrayList<String>();
        for (var view : Sources.views()) {
            var lines = Sources.text(view).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > VIEW_COLUMNS) {
                    tooWide.add(view + ":" + (i + 1) + " has " + lines.get(i).length() + " columns of at most "
                            + VIEW_COLUMNS);
                }
            }
        }
        if (!tooWide.isEmpty()) {
            throw new AssertionError(String.join("; ", tooWide));
        }
    }

    private static void refuse(List<Size> tooLong, int most) {
        if (!tooLong.isEmpty()) {
            throw new AssertionError(String.join(
                    "; ",
                    tooLong.stream()
                            .map(size -> size.file + size.method + " has " + size.lines + " lines of at most " + most)
                            .toList()));
        }
    }

    private record Size(Path file, String method, long lines) {}

    /** With their annotations, without their comments. */
    private static List<Size> methods(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            var positions = Trees.instance(task).getSourcePositions();
            var sizes = new ArrayList<Size>();
            for (var unit : task.parse()) {
                unit.accept(new MethodSizes(unit, positions), sizes);
            }
            return sizes;
        }
    }

    private static final class MethodSizes extends TreeScanner<Void, List<Size>> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        MethodSizes(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, List<Size> sizes) {
            long end = positions.getEndPosition(unit, method);
            if (end > 0) { // a record's own constructor is written nowhere
                var lines = unit.getLineMap();
                sizes.add(new Size(
                        Path.of(unit.getSourceFile().getName()),
                        " " + method.getName(),
                        lines.getLineNumber(end) - lines.getLineNumber(positions.getStartPosition(unit, method)) + 1));
            }
            return super.visitMethod(method, sizes);
        }
    }
}
