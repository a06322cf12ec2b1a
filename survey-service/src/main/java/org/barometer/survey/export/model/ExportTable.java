package org.barometer.survey.export.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.barometer.survey.intake.model.ColumnName;
import org.barometer.survey.questionnaire.model.Countries;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an export and what a response says in each of them.
 *
 * <p>Columns are named by codes. A version that asks no more for an option, or for a question,
 * takes no column away: what was asked once keeps its name, after what is asked now. Open questions
 * have no column: words never leave.
 */
public final class ExportTable {
    /** What stands before the answers. */
    public static final List<String> HEAD =
            List.of("RESPONSE", "EDITION", "AGENCY", "QUESTIONNAIRE_VERSION", "REVISION");

    private static final String LABEL = ":label";

    private record Asked(QuestionType type, Set<String> parts) {}

    private final List<String> names = new ArrayList<>(HEAD);
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<Integer, Map<String, Asked>> versions = new HashMap<>();
    private final Map<String, Map<String, String>> labels = new HashMap<>();
    private final Map<String, String> countries;

    /**
     * @param questionnaires every version that was answered, and the present one
     */
    public ExportTable(Collection<Questionnaire> questionnaires, String language) {
        var newestFirst =
                questionnaires.stream()
                        .sorted((a, b) -> Integer.compare(b.version(), a.version()))
                        .toList();
        countries =
                Countries.options(List.of(language)).stream()
                        .collect(Collectors.toMap(Option::code, o -> label(o.label(), language)));
        var byCode = new LinkedHashMap<String, List<Question>>();
        for (var questionnaire : newestFirst) {
            var asked = new HashMap<String, Asked>();
            for (var question : questionnaire.questions()) {
                if (question.type() != QuestionType.OPEN_TEXT) {
                    byCode.computeIfAbsent(question.code(), _ -> new ArrayList<>()).add(question);
                    asked.put(question.code(), new Asked(question.type(), partsOf(question)));
                }
            }
            versions.put(questionnaire.version(), asked);
        }
        byCode.forEach((code, versionsOfIt) -> add(code, versionsOfIt, language));
        for (int i = 0; i < names.size(); i++) {
            columns.put(names.get(i), i);
        }
    }

    public List<String> names() {
        return List.copyOf(names);
    }

    /**
     * The cells of one response; null where it says nothing.
     *
     * @param answers as they are kept: texts, numbers, lists and maps
     */
    public @Nullable Object[] row(List<?> head, int version, Map<String, ?> answers) {
        var cells = new @Nullable Object[names.size()];
        for (int i = 0; i < head.size(); i++) {
            cells[i] = head.get(i);
        }
        var asked = versions.get(version);
        if (asked == null) {
            throw new IllegalStateException("A version that is not in the table: " + version);
        }
        answers.forEach(
                (code, answer) -> {
                    var question = asked.get(code);
                    if (question != null) {
                        fill(cells, code, question, answer);
                    }
                });
        return cells;
    }

    private void add(String code, List<Question> versionsOfIt, String language) {
        var seen = new HashSet<String>();
        var known = labels.computeIfAbsent(code, _ -> new HashMap<>());
        for (var question : versionsOfIt) {
            question.options()
                    .forEach(o -> known.putIfAbsent(o.code(), label(o.label(), language)));
            for (var name : ColumnName.of(question)) {
                if (seen.add(name)) {
                    names.add(name);
                    if (hasLabel(question.type())) {
                        names.add(name + LABEL);
                    }
                }
            }
        }
    }

    /** Marks and ranks say all by the name of their column, numbers and dates by themselves. */
    private static boolean hasLabel(QuestionType type) {
        return switch (type) {
            case SINGLE_CHOICE, SCALE, DIRECTION, COUNTRY, MATRIX, MENTIONS -> true;
            case MULTIPLE_CHOICE, RANKING, NUMBER, COUNT, DATE, OPEN_TEXT -> false;
        };
    }

    private static String label(Map<String, String> label, String language) {
        var there = label.get(language);
        return there == null ? label.getOrDefault("en", "") : there;
    }

    private static Set<String> partsOf(Question question) {
        var prefix = ColumnName.of(question.code(), "");
        return ColumnName.of(question).stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    private void fill(@Nullable Object[] cells, String code, Asked question, Object answer) {
        switch (answer) {
            case Map<?, ?> lines ->
                    lines.forEach(
                            (line, value) ->
                                    coded(
                                            cells,
                                            ColumnName.of(code, line.toString()),
                                            code,
                                            value));
            case List<?> chosen -> several(cells, code, question, chosen);
            case Number number -> put(cells, code, new BigDecimal(number.toString()));
            default -> {
                if (question.type() == QuestionType.MULTIPLE_CHOICE) {
                    // The reason for no answer has a column like any option.
                    several(cells, code, question, List.of(answer));
                } else {
                    coded(cells, code, code, answer);
                }
            }
        }
    }

    private void several(@Nullable Object[] cells, String code, Asked question, List<?> chosen) {
        switch (question.type()) {
            case MULTIPLE_CHOICE ->
                    // Nothing in the columns of options that this version did not offer.
                    question.parts()
                            .forEach(
                                    part ->
                                            put(
                                                    cells,
                                                    ColumnName.of(code, part),
                                                    chosen.contains(part) ? 1 : 0));
            case RANKING -> {
                for (int i = 0; i < chosen.size(); i++) {
                    put(cells, ColumnName.of(code, chosen.get(i).toString()), i + 1);
                }
            }
            default -> {
                put(cells, code, join(chosen.stream().map(Object::toString).toList(), " "));
                put(
                        cells,
                        code + LABEL,
                        join(chosen.stream().map(c -> labelOf(code, c.toString())).toList(), "; "));
            }
        }
    }

    private static String join(List<String> texts, String between) {
        return String.join(between, texts);
    }

    private void coded(@Nullable Object[] cells, String name, String question, Object code) {
        put(cells, name, code.toString());
        if (columns.containsKey(name + LABEL)) {
            put(cells, name + LABEL, labelOf(question, code.toString()));
        }
    }

    /** A reason for no answer is its own label, in every language the same. */
    private String labelOf(String question, String code) {
        if (MissingCode.isOne(code)) {
            return code;
        }
        var label = labels.getOrDefault(question, Map.of()).get(code);
        return label == null ? countries.getOrDefault(code, "") : label;
    }

    private void put(@Nullable Object[] cells, String name, Object value) {
        var column = columns.get(name);
        if (column == null) {
            throw new IllegalStateException("An answer without a column: " + name);
        }
        cells[column] = value;
    }
}
