package org.barometer.survey.exchange.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.barometer.survey.expression.model.Condition;
import org.barometer.survey.expression.model.Parsed;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Precision;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Rule;
import org.barometer.survey.questionnaire.model.Section;
import org.barometer.survey.questionnaire.model.Severity;
import org.jspecify.annotations.Nullable;

/** Writes a questionnaire as an XLSForm, from which the same questionnaire can be read again. */
public final class FormWriter {
    private final Questionnaire questionnaire;
    private final Map<List<Option>, String> lists = new LinkedHashMap<>();
    private final List<Map<String, String>> survey = new ArrayList<>();

    private FormWriter(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    public static List<FormSheet> sheets(String programme, Questionnaire questionnaire) {
        return new FormWriter(questionnaire).write(programme);
    }

    private List<FormSheet> write(String programme) {
        writeSurvey();
        var settings = new LinkedHashMap<String, String>();
        settings.put(FormColumns.FORM_TITLE, programme);
        settings.put(FormColumns.FORM_ID, programme);
        settings.put(FormColumns.VERSION, Integer.toString(questionnaire.version()));
        settings.put(
                FormColumns.DEFAULT_LANGUAGE,
                FormLanguages.named(questionnaire.languages().getFirst()));
        return List.of(
                sheet(FormSheet.SURVEY, survey),
                sheet(FormSheet.CHOICES, choices()),
                sheet(FormSheet.SETTINGS, List.of(settings)),
                sheet(FormSheet.RULES, rules()));
    }

    private void writeSurvey() {
        var sections =
                questionnaire.sections().stream()
                        .collect(Collectors.toMap(Section::code, section -> section));
        String open = null;
        for (var question : questionnaire.questions()) {
            var code = question.section();
            if (open != null && !open.equals(code)) {
                survey.add(row(FormColumns.TYPE, "end_group"));
                open = null;
            }
            if (code != null && open == null) {
                survey.add(section(sections.getOrDefault(code, emptySection(code))));
                open = code;
            }
            writeQuestion(question);
        }
        if (open != null) {
            survey.add(row(FormColumns.TYPE, "end_group"));
        }
    }

    private static Section emptySection(String code) {
        return new Section(code, Map.of(), Map.of(), null);
    }

    private Map<String, String> section(Section section) {
        var row = row(FormColumns.TYPE, "begin_group");
        row.put(FormColumns.NAME, section.code());
        texts(row, FormColumns.LABEL, section.title());
        texts(row, FormColumns.HINT, section.help());
        relevant(row, section.relevant());
        return row;
    }

    private void writeQuestion(Question question) {
        var row = row(FormColumns.TYPE, type(question));
        row.put(FormColumns.NAME, question.code());
        texts(row, FormColumns.LABEL, question.text());
        texts(row, FormColumns.HINT, question.help());
        relevant(row, question.relevant());
        put(row, FormColumns.REQUIRED, question.required() ? FormColumns.YES : null);
        put(row, FormColumns.CONSTRAINT, constraint(questionnaire, question));
        put(row, FormColumns.APPEARANCE, appearance(question));
        texts(row, FormColumns.CONSTRAINT_MESSAGE, message(question));
        row.put(FormColumns.OWN_TYPE, question.type().name());
        row.put(FormColumns.MEASURE, question.measure());
        put(row, FormColumns.MISSING, missing(question));
        put(row, FormColumns.MIN, question.min());
        put(row, FormColumns.MAX, question.max());
        put(row, FormColumns.DECIMALS, question.decimals());
        put(row, FormColumns.MAX_LENGTH, question.maxLength());
        put(row, FormColumns.AT_MOST, question.atMost());
        put(row, FormColumns.EARLIER_WORDING, question.earlierWording());
        texts(row, FormColumns.UNIT, question.unit());
        texts(row, FormColumns.BASE, question.base());
        survey.add(row);
        if (question.type() == QuestionType.MATRIX) {
            writeRows(question);
        }
    }

    private void writeRows(Question matrix) {
        for (var line : matrix.rows()) {
            var row = row(FormColumns.TYPE, "select_one " + list(matrix));
            row.put(FormColumns.NAME, XPath.rowName(matrix.code(), line.code()));
            texts(row, FormColumns.LABEL, line.label());
            put(row, FormColumns.REQUIRED, matrix.required() ? FormColumns.YES : null);
            survey.add(row);
        }
        survey.add(row(FormColumns.TYPE, "end_group"));
    }

    private String type(Question question) {
        return switch (question.type()) {
            case SINGLE_CHOICE, SCALE, DIRECTION -> "select_one " + list(question);
            case MULTIPLE_CHOICE, MENTIONS -> "select_multiple " + list(question);
            case RANKING -> "rank " + list(question);
            case MATRIX -> "begin_group";
            case COUNT -> "integer";
            case NUMBER -> {
                var decimals = question.decimals();
                yield decimals == null || decimals == 0 ? "integer" : "decimal";
            }
            case OPEN_TEXT, COUNTRY -> "text";
            case DATE -> "date";
        };
    }

    private static @Nullable String appearance(Question question) {
        return switch (question.type()) {
            case MATRIX -> "table-list";
            case DATE -> question.precision() == Precision.MONTH ? "month-year" : "year";
            case SINGLE_CHOICE,
                    SCALE,
                    DIRECTION,
                    MULTIPLE_CHOICE,
                    MENTIONS,
                    RANKING,
                    COUNT,
                    NUMBER,
                    OPEN_TEXT,
                    COUNTRY ->
                    null;
        };
    }

    /** The list of a question's options, one for all questions that have the same. */
    private String list(Question question) {
        return lists.computeIfAbsent(question.options(), _ -> question.code());
    }

    private static @Nullable String missing(Question question) {
        return question.missing().isEmpty()
                ? null
                : question.missing().stream()
                        .map(MissingCode::name)
                        .collect(Collectors.joining(" "));
    }

    private void relevant(Map<String, String> row, @Nullable String relevant) {
        put(row, FormColumns.RELEVANT, relevant(questionnaire.questions(), relevant));
        put(row, FormColumns.OWN_RELEVANT, relevant);
    }

    /** Skip logic in the words of XLSForm. */
    static @Nullable String relevant(List<Question> questions, @Nullable String relevant) {
        return relevant == null ? null : new XPath(questions, null).of(read(relevant));
    }

    /** Bounds and errors of a question in the words of XLSForm, which knows no warnings. */
    static @Nullable String constraint(Questionnaire questionnaire, Question question) {
        var parts = new ArrayList<String>();
        if (question.min() != null) {
            parts.add(". >= " + question.min().toPlainString());
        }
        if (question.max() != null) {
            parts.add(". <= " + question.max().toPlainString());
        }
        var path = new XPath(questionnaire.questions(), question.code());
        errors(questionnaire, question)
                .forEach(rule -> parts.add("(" + path.of(read(rule.holds())) + ")"));
        return parts.isEmpty() ? null : String.join(" and ", parts);
    }

    private Map<String, String> message(Question question) {
        var errors = errors(questionnaire, question);
        var messages = new HashMap<String, String>();
        for (var language : questionnaire.languages()) {
            var all =
                    errors.stream()
                            .map(rule -> rule.message().getOrDefault(language, ""))
                            .collect(Collectors.joining(" "));
            if (!all.isBlank()) {
                messages.put(language, all);
            }
        }
        return messages;
    }

    private static List<Rule> errors(Questionnaire questionnaire, Question question) {
        return questionnaire.rules().stream()
                .filter(
                        rule ->
                                rule.severity() == Severity.ERROR
                                        && rule.question().equals(question.code()))
                .toList();
    }

    private List<Map<String, String>> choices() {
        var rows = new ArrayList<Map<String, String>>();
        lists.forEach(
                (options, name) ->
                        options.forEach(
                                option -> {
                                    var row = row(FormColumns.LIST_NAME, name);
                                    row.put(FormColumns.NAME, option.code());
                                    texts(row, FormColumns.LABEL, option.label());
                                    put(
                                            row,
                                            FormColumns.EXCLUSIVE,
                                            option.exclusive() ? FormColumns.YES : null);
                                    rows.add(row);
                                }));
        return rows;
    }

    private List<Map<String, String>> rules() {
        var rows = new ArrayList<Map<String, String>>();
        for (var rule : questionnaire.rules()) {
            var row = row(FormColumns.RULE_CODE, rule.code());
            row.put(FormColumns.RULE_SEVERITY, rule.severity().name());
            row.put(FormColumns.RULE_QUESTION, rule.question());
            row.put(FormColumns.RULE_HOLDS, rule.holds());
            texts(row, FormColumns.RULE_MESSAGE, rule.message());
            rows.add(row);
        }
        return rows;
    }

    /** The columns in the order in which they are first needed; languages in their own. */
    private FormSheet sheet(String name, List<? extends Map<String, String>> rows) {
        var columns = new LinkedHashSet<String>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        if (name.equals(FormSheet.RULES)) {
            columns.add(FormColumns.RULE_CODE);
        }
        if (name.equals(FormSheet.CHOICES)) {
            columns.add(FormColumns.LIST_NAME);
        }
        return new FormSheet(name, List.copyOf(columns), List.copyOf(rows));
    }

    private static Condition read(String text) {
        return switch (Condition.parse(text)) {
            case Parsed.Understood(var condition) -> condition;
            case Parsed.Faulty(var faults) ->
                    throw new IllegalArgumentException(faults.getFirst().message());
        };
    }

    private void texts(Map<String, String> row, String column, Map<String, String> texts) {
        for (var language : questionnaire.languages()) {
            put(row, column + "::" + FormLanguages.named(language), texts.get(language));
        }
    }

    private static Map<String, String> row(String column, String value) {
        var row = new LinkedHashMap<String, String>();
        row.put(column, value);
        return row;
    }

    private static void put(Map<String, String> row, String column, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            row.put(column, number.toPlainString());
        } else if (value != null) {
            row.put(column, value.toString());
        }
    }
}
