package org.barometer.survey.form.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.barometer.survey.questionnaire.model.AQuestion;
import org.barometer.survey.questionnaire.model.Countries;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Precision;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerFieldsTest {
    private static final TextLanguage SWEDISH = new TextLanguage("sv");
    private static final List<Option> REGISTER =
            List.of(
                    new Option("CHAT", Map.of("en", "Chatter", "sv", "Pratis")),
                    new Option("TALK", Map.of("en", "Talker", "sv", "Talaren")),
                    new Option("TWIN_1", Map.of("en", "Twin", "sv", "Tvilling")),
                    new Option("TWIN_2", Map.of("en", "Twin", "sv", "Tvilling")),
                    new Option("NONE", Map.of("en", "None", "sv", "Ingen")));

    @ParameterizedTest
    @EnumSource(QuestionType.class)
    void readsNothingFromEmptyFields(QuestionType type) {
        var question = question(type);
        var blank = new Entries(Map.of(FieldNames.of(question.code()), List.of("", "  ")));

        assertThat(new AnswerFields(question).read(blank)).isNull();
        assertThat(new AnswerFields(question).read(Entries.NONE)).isNull();
    }

    @ParameterizedTest
    @EnumSource(QuestionType.class)
    void keepsAReasonForNoAnswer(QuestionType type) {
        var question = question(type);
        var fields = new AnswerFields(question);
        var read = fields.read(fields.write("DONT_KNOW", SWEDISH, ','));

        assertThat(read)
                .isEqualTo(
                        type == QuestionType.MATRIX
                                ? Map.of("R1", "DONT_KNOW", "R2", "DONT_KNOW", "R3", "DONT_KNOW")
                                : "DONT_KNOW");
    }

    /** Whatever is valid comes back as it went in. */
    @Property(tries = 2000)
    void readsWhatItWrites(@ForAll QuestionType type, @ForAll long seed, @ForAll boolean swedish) {
        var question = question(type);
        var fields = new AnswerFields(question);
        var answer = answer(question, new Random(seed));
        var written =
                fields.write(answer, new TextLanguage(swedish ? "sv" : "en"), swedish ? ',' : '.');

        assertThat(fields.read(written)).isEqualTo(answer);
        assertThat(fields.isContradictory(written)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|0|12",
                "1 234|0|1234",
                "12,5|1|12.5",
                "12.5|1|12.5",
                "-3|0|-3",
                "1,2345|4|1.2345"
            })
    void readsNumbersAsPeopleTypeThem(String typed, int decimals, String number) {
        assertThat(number(typed, decimals)).isEqualTo(new BigDecimal(number));
    }

    /** Ten thousand or ten: the respondent knows, nobody else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10,000|0",
                "10.000|2",
                "1,000,000|0",
                "a dozen|0",
                "1e9|0",
                "--1|0",
                "1.2.3|1"
            })
    void leavesWhatIsNoPlainNumberAsItWasTyped(String typed, int decimals) {
        assertThat(number(typed, decimals)).isEqualTo(typed);
    }

    @Test
    void findsMentionsInAnyLanguageAndKeepsUnknownOnesForTheirMessage() {
        var typed =
                new Entries(
                        Map.of("q.apps", List.of("pratis", " Talker ", "TWIN_2", "Unheard of")));

        assertThat(new AnswerFields(question(QuestionType.MENTIONS, "apps")).read(typed))
                .isEqualTo(List.of("CHAT", "TALK", "TWIN_2", "Unheard of"));
    }

    @Test
    void noticesAnAnswerWithAReasonForNone() {
        var fields = new AnswerFields(question(QuestionType.COUNT, "cases"));

        assertThat(fields.isContradictory(entries("q.cases", "3", "q.cases.alone", "DONT_KNOW")))
                .isTrue();
        assertThat(
                        fields.isContradictory(
                                new Entries(
                                        Map.of("q.cases.alone", List.of("DONT_KNOW", "REFUSED")))))
                .isTrue();
        assertThat(fields.isContradictory(entries("q.cases.alone", "DONT_KNOW"))).isFalse();
    }

    @Test
    void leavesOutPlacesOfARankingThatAreEmpty() {
        var fields = new AnswerFields(question(QuestionType.RANKING, "rank"));

        assertThat(fields.read(entries("q.rank.rank1", "", "q.rank.rank2", "TALK")))
                .isEqualTo(List.of("TALK"));
        assertThat(fields.read(entries("q.rank.rank1", "CHAT", "q.rank.alone", "NONE")))
                .isEqualTo(List.of("CHAT", "NONE"));
    }

    @Test
    void keepsLineBreaksOfATextAsOneCharacter() {
        var fields = new AnswerFields(question(QuestionType.OPEN_TEXT, "note"));

        assertThat(fields.read(entries("q.note", "one\r\ntwo"))).isEqualTo("one\ntwo");
    }

    @Test
    void tellsHalfADateFromNone() {
        var fields = new AnswerFields(question(QuestionType.DATE, "since"));

        assertThat(fields.read(entries("q.since", "2024"))).isEqualTo("2024-");
        assertThat(fields.read(entries("q.since", "2024", "q.since.month", "05")))
                .isEqualTo("2024-05");
    }

    private static @Nullable Object number(String typed, int decimals) {
        var question = AQuestion.of("n", QuestionType.NUMBER).decimals(decimals).build();
        return new AnswerFields(question).read(entries("q.n", typed));
    }

    private static Entries entries(String... namesAndValues) {
        var byName = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            byName.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return new Entries(byName);
    }

    private static Question question(QuestionType type) {
        return question(type, "it");
    }

    private static Question question(QuestionType type, String code) {
        var question =
                AQuestion.of(code, type)
                        .missing(MissingCode.DONT_KNOW, MissingCode.REFUSED)
                        .decimals(type == QuestionType.NUMBER ? 4 : null);
        return switch (type) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, SCALE, RANKING, MENTIONS ->
                    question.options(REGISTER).build();
            case MATRIX -> question.rows("R1", "R2", "R3").options("YES", "NO").build();
            case DATE -> question.precision(Precision.MONTH).build();
            case DIRECTION, NUMBER, COUNT, OPEN_TEXT, COUNTRY -> question.build();
        };
    }

    /** Something that the API would take. */
    private static Object answer(Question question, Random random) {
        if (random.nextInt(8) == 0 && question.type() != QuestionType.MATRIX) {
            return random.nextBoolean() ? "DONT_KNOW" : "REFUSED";
        }
        return switch (question.type()) {
            case SINGLE_CHOICE, SCALE, DIRECTION ->
                    question.options().get(random.nextInt(question.options().size())).code();
            case MULTIPLE_CHOICE, RANKING, MENTIONS -> several(random);
            case MATRIX -> lines(random);
            case NUMBER ->
                    BigDecimal.valueOf(random.nextInt(-1_000_000, 1_000_000), random.nextInt(5));
            case COUNT -> BigDecimal.valueOf(random.nextInt(1_000_000));
            case COUNTRY -> {
                var all = Countries.codes().stream().sorted().toList();
                yield all.get(random.nextInt(all.size()));
            }
            case DATE -> "%d-%02d".formatted(random.nextInt(1900, 2200), random.nextInt(1, 13));
            case OPEN_TEXT -> text(random);
        };
    }

    private static List<String> several(Random random) {
        if (random.nextInt(5) == 0) {
            return List.of("NONE");
        }
        var codes = new ArrayList<>(List.of("CHAT", "TALK", "TWIN_1", "TWIN_2"));
        java.util.Collections.shuffle(codes, random);
        return List.copyOf(codes.subList(0, 1 + random.nextInt(codes.size())));
    }

    private static Map<String, String> lines(Random random) {
        var lines = new LinkedHashMap<String, String>();
        for (var row : List.of("R1", "R2", "R3")) {
            switch (random.nextInt(4)) {
                case 0 -> lines.put(row, "YES");
                case 1 -> lines.put(row, "NO");
                case 2 -> lines.put(row, "REFUSED");
                default -> {}
            }
        }
        lines.putIfAbsent("R2", "YES");
        return lines;
    }

    private static String text(Random random) {
        var text = new StringBuilder("å");
        IntStream.range(0, random.nextInt(40))
                .map(_ -> "ab<&\"'é \n\t,.".codePointAt(random.nextInt(12)))
                .forEach(text::appendCodePoint);
        return text + "!";
    }
}
