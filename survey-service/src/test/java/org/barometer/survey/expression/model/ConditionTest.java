package org.barometer.survey.expression.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
    private static final Map<String, Object> ANSWERS =
            Map.of(
                    "kind",
                    "A",
                    "staff",
                    12,
                    "cases",
                    new BigDecimal("0.3"),
                    "since",
                    "2019",
                    "apps",
                    List.of("A", "C"),
                    "trend",
                    Map.of("R1", "B", "R-2", "DONT_KNOW"),
                    "notes",
                    "some words",
                    "means",
                    "REFUSED");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind = 'A'",
                "'A' = kind",
                "kind != 'B'",
                "kind in ('B', 'A')",
                "not kind in ('B', 'C')",
                "staff > 11 and staff >= 12 and staff < 13 and staff <= 12",
                "13 > staff",
                "staff in (1, 12.0)",
                "-staff = 0 - 12",
                "2 + 3 * 4 = 14 and (2 + 3) * 4 = 20",
                "0.1 + 0.2 = cases",
                "staff / 9 * 9 = staff",
                "1 / 3 + 1 / 3 + 1 / 3 = 1",
                "staff / -4 = -3",
                "since >= '2019' and since < '2020'",
                "selected(apps, 'A') and not selected(apps, 'B')",
                "count(apps) = 2",
                "trend.R1 = 'B'",
                "trend.R-2 = 'DONT_KNOW'",
                "answered(kind) and answered(notes) and answered(trend) and answered(trend.R1)",
                "means = 'REFUSED'",
                "kind = 'B' or kind = 'A' and staff = 12",
                "not kind = 'B' and staff = 12",
                "not not kind = 'A'",
                "notes != 'DONT_KNOW'",
            })
    void holdsOfTheseAnswers(String text) {
        assertThat(Words.faults(text)).isEmpty();
        assertThat(Words.condition(text).holds(Words.values(ANSWERS))).isTrue();
    }

    /** The truth table of docs/questionnaires.md. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // condition, then unanswered, DONT_KNOW, REFUSED, 'A'
                "other = 'A'                     | false | false | false | true ",
                "other != 'A'                    | false | false | false | false",
                "other != 'B'                    | false | false | false | true ",
                "other in ('A', 'B')             | false | false | false | true ",
                "other in ('A', 'DONT_KNOW')     | false | true  | false | true ",
                "other = 'DONT_KNOW'             | false | true  | false | false",
                "other != 'DONT_KNOW'            | false | false | false | true ",
                "not other = 'A'                 | true  | true  | true  | false",
                "not other != 'A'                | true  | true  | true  | true ",
                "answered(other)                 | false | false | false | true ",
                "other = kind                    | false | false | false | true ",
                "other != kind                   | false | false | false | false",
            })
    void sayOfWhatIsMissing(
            String text, boolean unanswered, boolean dontKnow, boolean refused, boolean a) {
        var condition = Words.condition(text);

        assertThat(
                        List.of(
                                condition.holds(Words.values(Map.of("kind", "A"))),
                                condition.holds(answered("DONT_KNOW")),
                                condition.holds(answered("REFUSED")),
                                condition.holds(answered("A"))))
                .containsExactly(unanswered, dontKnow, refused, a);
    }

    private static Values answered(String other) {
        return Words.values(Map.of("kind", "A", "other", other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cases + 1 > 0",
                "cases * 0 = 0",
                "cases - cases != 1",
                "1 / (staff - staff) > 0",
                "1 / (staff - staff) <= 0",
                "count(apps) >= 0",
                "count(means) = 0",
                "staff > cases",
            })
    void compareNothingThatCannotBeCalculated(String text) {
        var values = Words.values(Map.of("staff", 12, "means", "DONT_KNOW"));

        assertThat(Words.faults(text)).isEmpty();
        assertThat(Words.condition(text).holds(values)).isFalse();
        assertThat(Words.condition(text).isBroken(values)).isFalse();
    }

    @Test
    void isBrokenOnlyByAnswersThatContradictIt() {
        var rule = Words.condition("cases <= staff or kind = 'A' or other = 'REFUSED'");

        assertThat(rule.isBroken(Words.values(Map.of()))).isFalse();
        assertThat(rule.isBroken(Words.values(Map.of("staff", 1, "cases", 2)))).isFalse();
        assertThat(
                        rule.isBroken(
                                Words.values(
                                        Map.of("staff", 1, "cases", 2, "kind", "B", "other", "C"))))
                .isTrue();
        assertThat(
                        rule.isBroken(
                                Words.values(
                                        Map.of(
                                                "staff", 1,
                                                "cases", "DONT_KNOW",
                                                "kind", "B",
                                                "other", "C"))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                  | 1 expression-missing",
                "kind                                | 1 not-a-condition",
                "kind = 'A' and                      | 15 value-missing",
                "kind = 'A                           | 8 quote-open",
                "kind == 'A'                         | 7 value-missing",
                "kind = \"A\"                        | 8 unreadable",
                "kind = 'A' && staff = 1             | 12 unreadable;13 unreadable",
                "(kind = 'A'                         | 12 sign-missing",
                "kind = 'A')                         | 11 unexpected",
                "1 < staff < 3                       | 11 compared-twice",
                "Kind = 'A'                          | 1 unreadable-name",
                "staff = 1e9                         | 9 unreadable-number",
                "staff = 12345678901234              | 9 number-too-long",
                "staff = 0.1234567                   | 9 number-too-long",
                "(kind = 'A') + 1 = 2                | 2 not-a-value",
                "between(staff, 1, 2)                | 1 unknown-function",
                "kind not in ('A')                   | 6 not-misplaced",
                "kind in 'A'                         | 9 sign-missing",
                "kind in (staff)                     | 10 not-a-literal",
                "selected(apps)                      | 14 sign-missing",
                "answered('A')                       | 10 question-missing",
                "and = 1                             | 1 value-missing;5 value-missing",
            })
    void isNotReadWhereItIsWrittenWrongly(String text, String faults) {
        assertThat(String.join(";", Words.faults(text))).isEqualTo(faults);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kinds = 'A'                         | 1 unknown-question",
                "kind = 'D'                          | 8 unknown-option",
                "kind in ('A', 'D')                  | 15 unknown-option",
                "kind = 1                            | 8 code-with-number",
                "kind = staff                        | 8 code-with-number",
                "staff = 'A'                         | 9 number-with-code",
                "staff < 'DONT_KNOW'                 | 9 no-order",
                "staff = kind                        | 9 number-with-code",
                "kind < 'B'                          | 8 no-order",
                "staff + kind > 1                    | 9 not-a-number",
                "staff + 'A' > 1                     | 9 not-a-number",
                "staff + 1 = 'A'                     | 13 code-alone",
                "'A' = 'A'                           | 1 code-alone",
                "'A' in ('A')                        | 1 not-a-question",
                "staff + 1 in ('A')                  | 15 number-with-code",
                "apps = 'A'                          | 1 several",
                "selected(kind, 'A')                 | 10 not-several",
                "selected(apps, 'D')                 | 16 unknown-option",
                "count(staff) > 1                    | 7 not-several",
                "trend = 'A'                         | 1 row-missing",
                "trend.R9 = 'A'                      | 1 unknown-row",
                "trend.R1 = 'D'                      | 12 unknown-option",
                "kind.R1 = 'A'                       | 1 no-rows",
                "notes = 'A'                         | 1 text",
                "since > '2019-01'                   | 9 not-a-date",
                "since = month                       | 9 not-a-date",
                "month > '2019-13'                   | 9 not-a-date",
                "since > 2019                        | 9 not-a-date",
                "answered(nobody) and kindd = 'A'    | 10 unknown-question;22 unknown-question",
            })
    void doesNotFitTheQuestions(String text, String faults) {
        assertThat(String.join(";", Words.faults(text))).isEqualTo(faults);
    }

    @Test
    void namesAllThatIsWrongInOneReading() {
        assertThat(Words.faults("(kind = ) and staff > and or foo(1, 2) and ; = 'x"))
                .containsExactly(
                        "9 value-missing",
                        "23 value-missing",
                        "27 value-missing",
                        "30 unknown-function",
                        "44 unreadable",
                        "48 quote-open");
    }

    @Test
    void isReadOrToldWhyNotWhateverIsWritten() {
        long seed = System.nanoTime();
        System.out.println("ConditionTest: seed " + seed);
        var random = new Random(seed);
        var words =
                List.of(
                        "kind",
                        "staff",
                        "'A'",
                        "'",
                        "12",
                        "1.5",
                        "(",
                        ")",
                        "and",
                        "or",
                        "not",
                        "in",
                        "=",
                        "!=",
                        "<",
                        ">",
                        "+",
                        "-",
                        "*",
                        "/",
                        ",",
                        "answered(",
                        "selected(apps,",
                        "count(apps)",
                        "trend.R1",
                        "X",
                        "%",
                        "\"",
                        "1e",
                        "é",
                        ".");
        int understood = 0;
        for (int i = 0; i < 100_000; i++) {
            var text =
                    random.ints(1 + random.nextInt(7), 0, words.size())
                            .mapToObj(words::get)
                            .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            switch (Condition.parse(text)) {
                case Parsed.Understood(var condition) -> {
                    understood++;
                    condition.faults(Words.VOCABULARY);
                }
                case Parsed.Faulty(var faults) ->
                        assertThat(faults)
                                .as("seed %d: %s", seed, text)
                                .isNotEmpty()
                                .allMatch(
                                        fault ->
                                                fault.position() >= 1
                                                        && fault.position() <= text.length() + 1);
            }
        }
        assertThat(understood).isGreaterThan(50);
    }

    @Test
    void tellsWhereAndWhatWouldBeRight() {
        var parsed = Words.condition("kinds = 'A' and kind = 'D'");

        assertThat(parsed.faults(Words.VOCABULARY))
                .extracting(Fault::message)
                .containsExactly(
                        "Character 1: There is no question 'kinds' (meant 'kind'?)",
                        "Character 24: 'kind' has the codes A, B, C, DONT_KNOW, REFUSED");
    }

    @Test
    void isKeptSmallEnoughForAnyMachine() {
        assertThat(Words.faults("(".repeat(33) + "staff = 1" + ")".repeat(33)))
                .containsExactly("34 too-deep");
        assertThat(Words.faults("not ".repeat(33) + "staff = 1")).containsExactly("133 too-deep");
        assertThat(Words.faults("-".repeat(33) + "1 = 1")).containsExactly("34 too-deep");
        assertThat(Words.faults("staff = 1" + "+1".repeat(201))).containsExactly("410 too-large");
        assertThat(Words.faults("staff = 1 " + " ".repeat(2_000))).containsExactly("2001 too-long");
        assertThat(Words.faults("(".repeat(32) + "staff = 1" + ")".repeat(32))).isEmpty();
    }
}
