package org.barometer.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The table of threats in docs/security.md says what is so. */
class SecurityTableTest {
    private static final int THREATS = 34;
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\|.*");
    private static final Pattern TEST =
            Pattern.compile("\\[(\\w+)]\\(\\.\\./([\\w./-]+\\.java)\\)");

    private final Path docs = Layout.find(Map.of()).root().resolve("docs");

    /** The cells of each row: number, threat, control, tests, what is open. */
    private List<List<String>> rows() throws IOException {
        return Files.readAllLines(docs.resolve("security.md")).stream()
                .filter(line -> ROW.matcher(line).matches())
                .map(
                        line ->
                                List.of(line.split("\\|", -1)).subList(1, 6).stream()
                                        .map(String::strip)
                                        .toList())
                .toList();
    }

    private static List<MatchResult> tests(List<String> row) {
        return TEST.matcher(row.get(3)).results().toList();
    }

    @Test
    void hasARowForEveryThreat() throws IOException {
        assertThat(rows())
                .extracting(row -> Integer.valueOf(row.getFirst()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, THREATS).boxed().toList());
    }

    @Test
    void namesOnlyTestsThatThereAre() throws IOException {
        var named = rows().stream().flatMap(row -> tests(row).stream()).toList();

        assertThat(named)
                .isNotEmpty()
                .allSatisfy(
                        test -> {
                            var file = docs.resolve("../" + test.group(2)).normalize();
                            assertThat(file).isRegularFile().hasFileName(test.group(1) + ".java");
                            assertThat(file)
                                    .content()
                                    .containsPattern("@(Test|ParameterizedTest|Property)\\b");
                        });
    }

    @Test
    void saysWhatIsOpenWhereNoTestIsNamed() throws IOException {
        assertThat(rows())
                .filteredOn(row -> tests(row).isEmpty())
                .allSatisfy(
                        row -> {
                            assertThat(row.get(3)).isEqualTo("*no test yet*");
                            assertThat(row.get(4)).isNotEmpty();
                        });
    }
}
