package org.barometer.survey.desk.model;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.barometer.survey.intake.model.ColumnName;
import org.barometer.survey.intake.model.Fault;
import org.barometer.survey.intake.model.FileRecord;
import org.barometer.survey.intake.model.Layout;
import org.barometer.survey.intake.model.RecordReader;
import org.barometer.survey.intake.model.RecordReader.Reading;
import org.barometer.survey.intake.model.SheetRow;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;

/** A response laid out to be amended: the same cells as the row of a file, and read as that is. */
public final class AmendmentSheet {
    private static final String MARKED = "1";

    private final Questionnaire questionnaire;
    private final List<String> names;
    private final RecordReader reader;

    public AmendmentSheet(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        names = Layout.template(questionnaire);
        reader =
                switch (Layout.of(SheetRow.of(1, names), questionnaire)) {
                    case Layout.Header.Known(var layout) -> new RecordReader(layout);
                    case Layout.Header.Faulty _ ->
                            throw new IllegalStateException("A template with a faulty header");
                };
    }

    /** What stands in the cells where these are the answers; what is asked no more is left out. */
    public Map<String, String> cells(Map<String, ? extends @Nullable Object> answers) {
        var cells = new LinkedHashMap<String, String>();
        for (var question : questionnaire.questions()) {
            fill(cells, question, answers.get(question.code()));
        }
        cells.keySet().retainAll(new HashSet<>(names));
        return cells;
    }

    public Reading read(Map<String, String> cells) {
        return reader.read(row(cells));
    }

    /** Where what is wrong with an answer stands. */
    public Fault fault(Map<String, String> cells, Violation violation) {
        return reader.fault(row(cells), violation);
    }

    /** The cells of a question. */
    public static Set<String> namesOf(Question question) {
        return Set.copyOf(ColumnName.of(question));
    }

    private FileRecord row(Map<String, String> cells) {
        return FileRecord.of(
                SheetRow.of(1, names.stream().map(name -> cells.getOrDefault(name, "")).toList()));
    }

    private static void fill(
            Map<String, String> cells, Question question, @Nullable Object answer) {
        var code = question.code();
        switch (answer) {
            case null -> {}
            case Map<?, ?> lines ->
                    lines.forEach(
                            (line, value) ->
                                    cells.put(
                                            ColumnName.of(code, String.valueOf(line)),
                                            String.valueOf(value)));
            case List<?> codes -> several(cells, question, codes);
            case Number number ->
                    cells.put(code, new BigDecimal(number.toString()).toPlainString());
            default -> {
                if (question.type() == QuestionType.MULTIPLE_CHOICE) {
                    several(cells, question, List.of(answer));
                } else {
                    cells.put(code, answer.toString());
                }
            }
        }
    }

    private static void several(Map<String, String> cells, Question question, List<?> codes) {
        if (question.type() == QuestionType.MENTIONS) {
            cells.put(
                    question.code(),
                    String.join(
                            ColumnName.SEPARATOR, codes.stream().map(String::valueOf).toList()));
            return;
        }
        for (int i = 0; i < codes.size(); i++) {
            cells.put(
                    ColumnName.of(question.code(), String.valueOf(codes.get(i))),
                    question.type() == QuestionType.RANKING ? String.valueOf(i + 1) : MARKED);
        }
    }
}
