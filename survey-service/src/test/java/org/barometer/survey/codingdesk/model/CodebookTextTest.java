package org.barometer.survey.codingdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.barometer.survey.coding.model.Code;
import org.barometer.survey.coding.model.Codebook;
import org.barometer.survey.codingdesk.model.CodebookText.Fault;
import org.barometer.survey.codingdesk.model.CodebookText.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodebookTextTest {
    private static final Pattern NAME = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,63}");

    @Test
    void putsWhatIsIndentedBelowWhatIsAbove() {
        var codebook =
                read(
                        """
                        TECH | Technology | Teknik

                            CHAT|Chat|Chatt|Any chat|Alla chattar
                                GROUP | Groups | Grupper
                            CLOUD | Cloud | Moln
                        LAW | Law | Lag
                        """);

        assertThat(codebook.codes())
                .containsExactly(
                        code("TECH", null, "Technology", "Teknik"),
                        new Code(
                                "CHAT",
                                "TECH",
                                Map.of("en", "Chat", "sv", "Chatt"),
                                Map.of("en", "Any chat", "sv", "Alla chattar")),
                        code("GROUP", "CHAT", "Groups", "Grupper"),
                        code("CLOUD", "TECH", "Cloud", "Moln"),
                        code("LAW", null, "Law", "Lag"));
    }

    @Test
    void namesEveryFaultWithItsLine() {
        assertThat(
                        problems(
                                """
                                A | a | b
                                A | a | b
                                tiny | a | b
                                  BELOW | a | b
                                B | a
                                C | | b
                                DONT_KNOW | a | b
                                D | a\tb | c
                                """))
                .containsExactly(
                        new Problem(2, Fault.DUPLICATE),
                        new Problem(3, Fault.BAD_CODE),
                        new Problem(5, Fault.NOT_THREE_OR_FIVE_PARTS),
                        new Problem(6, Fault.EMPTY_PART),
                        new Problem(7, Fault.RESERVED),
                        new Problem(8, Fault.UNPRINTABLE));
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(problems(" \n\n")).containsExactly(new Problem(1, Fault.NO_CODES));
        var many = new StringBuilder();
        IntStream.rangeClosed(1, 1001).forEach(i -> many.append("C%d | a | b\n".formatted(i)));
        assertThat(problems(many.toString()))
                .containsExactly(new Problem(1001, Fault.TOO_MANY_CODES));
        assertThat(problems("A | %s | b".formatted("x".repeat(2001))))
                .containsExactly(new Problem(1, Fault.TEXT_TOO_LONG));
        var deep = new StringBuilder();
        IntStream.range(0, 8)
                .forEach(i -> deep.append("  ".repeat(i)).append("C%d | a | b\n".formatted(i)));
        assertThat(problems(deep.toString()))
                .containsExactly(new Problem(7, Fault.TOO_DEEP), new Problem(8, Fault.TOO_DEEP));
    }

    @Test
    void refusesACodeBelowItself() {
        assertThat(problems("A | a | b\n  A | a | b"))
                .extracting(Problem::fault)
                .contains(Fault.DUPLICATE);
    }

    static List<Codebook> codebooks() {
        var random = new Random(20261122);
        return IntStream.range(0, 200).mapToObj(_ -> codebook(random)).toList();
    }

    @ParameterizedTest
    @MethodSource("codebooks")
    void readsWhatItWrites(Codebook codebook) {
        assertThat(read(CodebookText.write(codebook))).isEqualTo(codebook);
    }

    /** Each code after the one above it, as they are written. */
    private static Codebook codebook(Random random) {
        var codes = new ArrayList<Code>();
        var path = new ArrayList<String>();
        for (int i = 0; i <= random.nextInt(12); i++) {
            while (path.size() > 5 || (!path.isEmpty() && random.nextBoolean())) {
                path.removeLast();
            }
            var name = "C" + i;
            codes.add(
                    new Code(
                            name,
                            path.isEmpty() ? null : path.getLast(),
                            texts(random),
                            random.nextBoolean() ? Map.of() : texts(random)));
            path.add(name);
        }
        return new Codebook(1, 2, codes);
    }

    private static Map<String, String> texts(Random random) {
        return Map.of("en", text(random), "sv", text(random));
    }

    private static String text(Random random) {
        var pieces = List.of("a", "Å", "|", " | ", "\\", "#", "\uD83D\uDE00", "two words", "\"");
        var text = new StringBuilder("x");
        for (int i = 0; i < random.nextInt(5); i++) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.append("y").toString();
    }

    private static Codebook read(String text) {
        return switch (CodebookText.read(text, 1, 2, NAME)) {
            case CodebookText.Outcome.Read(var codebook) -> codebook;
            case CodebookText.Outcome.Faulty(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static List<Problem> problems(String text) {
        return switch (CodebookText.read(text, 1, 2, NAME)) {
            case CodebookText.Outcome.Read _ -> List.of();
            case CodebookText.Outcome.Faulty(var problems) -> problems;
        };
    }

    private static Code code(String code, @Nullable String parent, String en, String sv) {
        return new Code(code, parent, Map.of("en", en, "sv", sv), Map.of());
    }
}
