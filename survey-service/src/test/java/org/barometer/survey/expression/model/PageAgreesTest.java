package org.barometer.survey.expression.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;

/** The page's JavaScript, run in this JVM, says of random answers what the server says. */
class PageAgreesTest {
    private static final int CASES = 10_000;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void onTenThousandRandomConditionsAndAnswers() throws IOException {
        long seed = System.nanoTime();
        System.out.println("PageAgreesTest: seed " + seed);
        var random = new Random(seed);
        int[] seen = new int[3];

        try (var page = page()) {
            var module = module(page);
            var judge =
                    page.eval(
                                    "js",
                                    """
                                    module => (condition, answers) => {
                                      const tree = JSON.parse(condition);
                                      const given = JSON.parse(answers);
                                      return `${module.holds(tree, given)} ${module.isBroken(tree, given)}`;
                                    }
                                    """)
                            .execute(module);
            for (int i = 0; i < CASES; i++) {
                var text = new Sentences(random).condition(4);
                var condition = Words.condition(text);
                assertThat(condition.faults(Words.VOCABULARY)).as(text).isEmpty();
                var answers = new Sentences(random).answers();
                var values = Words.values(answers);

                boolean holds = condition.holds(values);
                boolean isBroken = condition.isBroken(values);
                seen[holds ? 0 : isBroken ? 1 : 2]++;
                assertThat(
                                judge.execute(
                                                json.writeValueAsString(
                                                        condition.tree(Words.VOCABULARY)),
                                                asSent(answers, random))
                                        .asString())
                        .as("seed %d, case %d: %s of %s", seed, i, text, answers)
                        .isEqualTo(holds + " " + isBroken);
            }
        }
        // All three outcomes occur often, so that agreeing on one of them is not enough.
        for (int times : seen) {
            assertThat(times).isGreaterThan(CASES / 20);
        }
    }

    @Test
    void onWhichQuestionsAreAsked() throws IOException {
        long seed = System.nanoTime();
        System.out.println("PageAgreesTest: seed " + seed);
        var random = new Random(seed);
        try (var page = page()) {
            var module = module(page);
            var lead =
                    page.eval(
                                    "js",
                                    """
                                    module => (steps, answers) =>
                                      [...module.notAsked(JSON.parse(steps), JSON.parse(answers))]
                                        .sort().join()
                                    """)
                            .execute(module);
            int decided = 0;
            for (int i = 0; i < 1_000; i++) {
                var routing = new Sentences(random).routing();
                if (!routing.circles().isEmpty()) {
                    continue;
                }
                decided++;
                var answers = new Sentences(random).answers();
                var steps = new ArrayList<List<Object>>();
                routing.steps()
                        .forEach(
                                (question, conditions) ->
                                        steps.add(
                                                List.of(
                                                        question,
                                                        conditions.stream()
                                                                .map(
                                                                        condition ->
                                                                                condition.tree(
                                                                                        Words
                                                                                                .VOCABULARY))
                                                                .toList())));

                assertThat(
                                lead.execute(
                                                json.writeValueAsString(steps),
                                                asSent(answers, random))
                                        .asString())
                        .as("seed %d, case %d", seed, i)
                        .isEqualTo(
                                String.join(
                                        ",",
                                        routing.notAsked(Words.values(answers)).stream()
                                                .sorted()
                                                .toList()));
            }
            assertThat(decided).isGreaterThan(100);
        }
    }

    private static Context page() {
        return Context.newBuilder("js")
                .allowHostAccess(HostAccess.NONE)
                .option("engine.WarnInterpreterOnly", "false")
                .option("js.esm-eval-returns-exports", "true")
                .build();
    }

    private static org.graalvm.polyglot.Value module(Context page) throws IOException {
        return page.eval(
                Source.newBuilder(
                                "js",
                                PageAgreesTest.class.getResource(
                                        "/META-INF/resources/assets/expression.js"))
                        .mimeType("application/javascript+module")
                        .build());
    }

    /** A number as the text that a field holds, or as a number where JavaScript has that one. */
    private String asSent(Map<String, Object> answers, Random random)
            throws JsonProcessingException {
        var sent = new TreeMap<String, Object>();
        answers.forEach(
                (question, answer) ->
                        sent.put(
                                question,
                                answer instanceof BigDecimal number
                                                && (random.nextBoolean() || !isDouble(number))
                                        ? number.toPlainString()
                                        : answer));
        return json.writeValueAsString(sent);
    }

    private static boolean isDouble(BigDecimal number) {
        return BigDecimal.valueOf(number.doubleValue()).compareTo(number) == 0;
    }

    /** Random conditions that fit the vocabulary, and random answers. */
    private record Sentences(Random random) {
        String condition(int depth) {
            return switch (random.nextInt(depth > 0 ? 14 : 10)) {
                case 0 ->
                        "answered(%s)"
                                .formatted(one(List.copyOf(Words.VOCABULARY.subjects().keySet())));
                case 1 -> "answered(trend.%s)".formatted(one(Words.ROWS));
                case 2 -> "selected(%s, '%s')".formatted(one(List.of("apps", "means")), code());
                case 3 -> "%s %s %s".formatted(choice(), one(List.of("=", "!=")), codeOrChoice());
                case 4 -> "'%s' %s %s".formatted(code(), one(List.of("=", "!=")), choice());
                case 5 -> "%s in ('%s', '%s')".formatted(choice(), code(), code());
                case 6 -> "since %s '%s'".formatted(relation(), year());
                case 7 -> "'%s' %s month".formatted(month(), relation());
                case 8 ->
                        "%s %s '%s'"
                                .formatted(
                                        one(List.of("staff", "apps", "notes", "trend", "month")),
                                        one(List.of("=", "!=")),
                                        one(Words.MISSING));
                case 9 -> "%s %s %s".formatted(number(3), relation(), number(3));
                case 10 -> "not (%s)".formatted(condition(depth - 1));
                case 11 ->
                        "%s in (%s, -%s, 'DONT_KNOW')"
                                .formatted(one(List.of("staff", "cases")), amount(), amount());
                case 12 -> "(%s) and (%s)".formatted(condition(depth - 1), condition(depth - 1));
                default -> "(%s) or (%s)".formatted(condition(depth - 1), condition(depth - 1));
            };
        }

        private String number(int depth) {
            return switch (random.nextInt(depth > 0 ? 9 : 4)) {
                case 0 -> amount();
                case 1 -> "staff";
                case 2 -> "cases";
                case 3 -> "count(%s)".formatted(one(List.of("apps", "means")));
                case 4 -> "-(%s)".formatted(number(depth - 1));
                default ->
                        "(%s %s %s)"
                                .formatted(
                                        number(depth - 1),
                                        one(List.of("+", "-", "*", "/")),
                                        number(depth - 1));
            };
        }

        Routing routing() {
            var questions = new ArrayList<>(Words.VOCABULARY.subjects().keySet());
            Collections.shuffle(questions, random);
            var conditions = new LinkedHashMap<String, List<Condition>>();
            questions
                    .subList(0, 4)
                    .forEach(
                            question ->
                                    conditions.put(
                                            question, List.of(Words.condition(condition(1)))));
            return Routing.of(conditions);
        }

        Map<String, Object> answers() {
            var answers = new TreeMap<String, Object>();
            Words.VOCABULARY
                    .subjects()
                    .forEach(
                            (question, subject) -> {
                                switch (random.nextInt(8)) {
                                    case 0 -> {}
                                    case 1 -> answers.put(question, one(Words.MISSING));
                                    default -> answers.put(question, answer(subject));
                                }
                            });
            return answers;
        }

        private Object answer(Vocabulary.Subject subject) {
            return switch (subject.kind()) {
                case CODE -> one(Words.OPTIONS);
                case NUMBER -> new BigDecimal(amount()).negate();
                case DATE -> subject.dateLength() == Vocabulary.Subject.YEAR ? year() : month();
                case SEVERAL -> {
                    var codes = new HashSet<>(Words.OPTIONS);
                    if (random.nextBoolean()) {
                        codes.remove(one(Words.OPTIONS));
                    }
                    yield List.copyOf(codes);
                }
                case MATRIX ->
                        random.nextBoolean()
                                ? Map.of("R1", code(), "R-2", code())
                                : Map.of("R1", code());
                case TEXT -> "words";
            };
        }

        private String choice() {
            return one(List.of("kind", "other", "trend.R1", "trend.R-2"));
        }

        private String codeOrChoice() {
            return random.nextInt(4) == 0 ? choice() : "'" + code() + "'";
        }

        private String code() {
            return random.nextInt(4) == 0 ? one(Words.MISSING) : one(Words.OPTIONS);
        }

        private String relation() {
            return one(List.of("=", "!=", "<", "<=", ">", ">="));
        }

        /** Few enough that equal ones meet, with decimals that no binary number has. */
        private String amount() {
            return one(
                    List.of(
                            "0",
                            "0.1",
                            "0.2",
                            "0.3",
                            "1",
                            "1.10",
                            "2",
                            "3",
                            "7",
                            "9999999999999.999999"));
        }

        private String year() {
            return one(List.of("2018", "2019", "2020"));
        }

        private String month() {
            return year() + one(List.of("-01", "-02", "-10"));
        }

        private String one(List<String> of) {
            return of.get(random.nextInt(of.size()));
        }
    }
}
