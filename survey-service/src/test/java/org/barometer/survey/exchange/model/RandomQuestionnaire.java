package org.barometer.survey.exchange.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.barometer.survey.questionnaire.model.Direction;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Precision;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Row;
import org.barometer.survey.questionnaire.model.Rule;
import org.barometer.survey.questionnaire.model.Section;
import org.barometer.survey.questionnaire.model.Severity;
import org.jspecify.annotations.Nullable;

/** A sound questionnaire of every type of question, with whatever a questionnaire may have. */
public final class RandomQuestionnaire {
    private static final List<String> WORDS =
            List.of(
                    "Hur många",
                    "cases",
                    "<b> & \"quotes\"",
                    "=1+1",
                    "'tis",
                    "Ärenden",
                    "1e5",
                    "yes",
                    "日本",
                    "👍",
                    "a::b",
                    "${x}");

    private final Random random;
    private final List<String> languages;

    private RandomQuestionnaire(Random random) {
        this.random = random;
        languages =
                List.of(List.of("en", "sv"), List.of("sv", "en"), List.of("en", "pt-BR", "sv"))
                        .get(random.nextInt(3));
    }

    public static Questionnaire of(Random random, int version) {
        return new RandomQuestionnaire(random).questionnaire(version);
    }

    private Questionnaire questionnaire(int version) {
        boolean hasSections = random.nextBoolean();
        var sections = new ArrayList<Section>();
        var questions = new ArrayList<Question>();
        for (int i = 0; i < (hasSections ? 3 : 1); i++) {
            for (int j = 0; j < 5; j++) {
                var type = one(List.of(QuestionType.values()));
                questions.add(question(type, questions, hasSections ? "part" + i : null));
            }
            if (hasSections) {
                var before = questions.subList(0, questions.size() - 5);
                sections.add(new Section("part" + i, text(), textIfAny(), conditionIfAny(before)));
            }
        }
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < random.nextInt(5); i++) {
            rules.add(
                    new Rule(
                            "rule" + i,
                            random.nextBoolean() ? Severity.ERROR : Severity.WARNING,
                            condition(questions),
                            one(questions).code(),
                            text()));
        }
        return new Questionnaire(version, languages, sections, questions, rules);
    }

    private Question question(QuestionType type, List<Question> before, @Nullable String section) {
        var code = "q" + before.size();
        var options = options(type);
        boolean isNumeric = type.isNumeric();
        return new Question(
                code,
                random.nextBoolean() ? code : "measure_" + code,
                type,
                section,
                text(),
                textIfAny(),
                options,
                random.nextBoolean()
                        ? List.of()
                        : List.of(MissingCode.REFUSED, MissingCode.DONT_KNOW),
                random.nextBoolean(),
                conditionIfAny(before),
                type == QuestionType.MATRIX
                        ? List.of(new Row("A", text()), new Row("B-2", text()))
                        : List.of(),
                isNumeric && random.nextBoolean() ? new BigDecimal("0.50") : null,
                isNumeric && random.nextBoolean() ? new BigDecimal("1000") : null,
                isNumeric && random.nextBoolean()
                        ? Integer.valueOf(type == QuestionType.COUNT ? 0 : random.nextInt(3))
                        : null,
                type == QuestionType.OPEN_TEXT && random.nextBoolean() ? 200 : null,
                type.takesSeveral() && random.nextBoolean() ? 1 : null,
                isNumeric ? textIfAny() : Map.of(),
                textIfAny(),
                type == QuestionType.DATE ? one(List.of(Precision.values())) : null,
                null);
    }

    private List<Option> options(QuestionType type) {
        if (!type.hasOptions()) {
            return List.of();
        }
        if (type == QuestionType.DIRECTION) {
            return Direction.OPTIONS.stream()
                    .map(option -> new Option(option.code(), text()))
                    .toList();
        }
        return List.of(
                new Option("A", text()),
                new Option("B-1", text(), random.nextBoolean()),
                new Option("NONE", text()),
                new Option("2", text()));
    }

    private @Nullable String conditionIfAny(List<Question> questions) {
        return questions.isEmpty() || random.nextInt(3) > 0 ? null : condition(questions);
    }

    private String condition(List<Question> questions) {
        return switch (random.nextInt(5)) {
            case 0 -> "not (" + simple(one(questions)) + ")";
            case 1 -> simple(one(questions)) + " and " + simple(one(questions));
            case 2 -> "(" + simple(one(questions)) + ") or  " + simple(one(questions));
            default -> simple(one(questions));
        };
    }

    private String simple(Question question) {
        var code = question.code();
        return random.nextInt(3) == 0
                ? "answered(%s)".formatted(code)
                : switch (question.type()) {
                    case SINGLE_CHOICE, SCALE -> "%s in ('A', 'NONE')".formatted(code);
                    case DIRECTION -> "%s != 'DECREASE'".formatted(code);
                    case COUNTRY -> "%s = 'SE'".formatted(code);
                    case MULTIPLE_CHOICE, RANKING, MENTIONS ->
                            "selected(%s, 'B-1') or count(%s) > 2".formatted(code, code);
                    case MATRIX -> "%s.B-2 = 'A'".formatted(code);
                    case NUMBER, COUNT ->
                            "-(%s + 1) * 2 / 3 <= 12.5 and %s != 3".formatted(code, code);
                    case DATE ->
                            question.precision() == Precision.MONTH
                                    ? "%s >= '2019-10'".formatted(code)
                                    : "'2019' < %s".formatted(code);
                    case OPEN_TEXT -> "answered(%s)".formatted(code);
                };
    }

    private Map<String, String> text() {
        var text = new TreeMap<String, String>();
        languages.forEach(
                language ->
                        text.put(language, one(WORDS) + " " + one(WORDS) + random.nextInt(1000)));
        return text;
    }

    private Map<String, String> textIfAny() {
        return random.nextBoolean() ? text() : Map.of();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
