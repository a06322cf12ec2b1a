package org.barometer.survey.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.barometer.survey.intake.model.ColumnName;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes the workbooks that agencies fill in. */
final class Workbooks {
    static final String APPLICATION = "Barometer";
    private static final String CODEBOOK = "codebook";
    private static final double USUAL_WIDTH = 16;

    private Workbooks() {}

    /** The header alone, and what each of its columns takes. */
    static void template(Questionnaire questionnaire, List<String> names, OutputStream to)
            throws IOException {
        try (var workbook = new Workbook(to, APPLICATION, null)) {
            var answers = workbook.newWorksheet(XlsxRows.ANSWERS);
            header(answers, names);
            // As text, so that no spreadsheet makes dates of codes or drops their zeros.
            for (int i = 0; i < names.size(); i++) {
                answers.style(i).format("@").set();
            }
            answers.freezePane(1, 1);
            codebook(workbook.newWorksheet(CODEBOOK), questionnaire);
        }
    }

    private static void header(Worksheet sheet, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            sheet.value(0, i, names.get(i));
            sheet.style(0, i).bold().set();
            sheet.width(i, Math.clamp(names.get(i).length() + 2.0, USUAL_WIDTH / 2, 40));
        }
    }

    private static void codebook(Worksheet sheet, Questionnaire questionnaire) throws IOException {
        var languages = questionnaire.languages();
        var head = new ArrayList<>(List.of("column", "question", "type", "required", "code"));
        languages.forEach(language -> head.add("label:" + language));
        head.add("allowed");
        header(sheet, head);
        int row = 1;
        sheet.value(row, 0, ColumnName.ROW_KEY);
        sheet.value(
                row++,
                head.size() - 1,
                "Your own number of the response, up to 100 characters, never a name. /"
                        + " Svarets nummer hos er, högst 100 tecken, aldrig ett namn.");
        var otherWordings = questionnaire.otherWordings();
        for (var question : questionnaire.questions()) {
            // Beside the question itself, whose lines follow.
            var other = otherWordings.get(question.code());
            sheet.inlineString(row, head.size() - 1, allowed(question) + oneOfTwo(other));
            row = question(sheet, row, question, languages);
            sheet.flush();
        }
        sheet.freezePane(0, 1);
        sheet.finish();
    }

    private static int question(
            Worksheet sheet, int first, Question question, List<String> languages) {
        int row = first;
        line(sheet, row, question, String.join(" ", names(question)), "");
        labels(sheet, row++, question.text(), languages);
        for (var line : question.rows()) {
            line(sheet, row, question, ColumnName.of(question.code(), line.code()), line.code());
            labels(sheet, row++, line.label(), languages);
        }
        for (var option : question.options()) {
            line(sheet, row, question, column(question, option.code()), option.code());
            labels(sheet, row++, option.label(), languages);
        }
        for (var code : question.missing()) {
            line(sheet, row++, question, column(question, code.name()), code.name());
        }
        return row;
    }

    private static List<String> names(Question question) {
        var names = ColumnName.of(question);
        return names.size() == 1 ? names : List.of(question.code());
    }

    private static String column(Question question, String code) {
        var name = ColumnName.of(question.code(), code);
        return ColumnName.of(question).contains(name) ? name : question.code();
    }

    private static void line(
            Worksheet sheet, int row, Question question, String column, String code) {
        sheet.value(row, 0, column);
        sheet.value(row, 1, question.code());
        sheet.value(row, 2, question.type().name());
        sheet.value(row, 3, question.required() ? "1" : "0");
        sheet.value(row, 4, code);
    }

    private static void labels(
            Worksheet sheet, int row, Map<String, String> label, List<String> languages) {
        for (int i = 0; i < languages.size(); i++) {
            sheet.inlineString(row, 5 + i, label.getOrDefault(languages.get(i), ""));
        }
    }

    private static String allowed(Question question) {
        var what =
                switch (question.type()) {
                    case SINGLE_CHOICE, SCALE, DIRECTION -> "One code / En kod";
                    case MULTIPLE_CHOICE ->
                            "1 for every option that applies, 0 for the others / 1 för varje"
                                    + " alternativ som gäller, 0 för de andra";
                    case RANKING ->
                            "1 for the first, 2 for the second; the others empty / 1 för den första,"
                                    + " 2 för den andra; de andra tomma";
                    case MENTIONS ->
                            "Codes with spaces between them / Koder med mellanslag emellan";
                    case MATRIX -> "One code for each line / En kod för varje rad";
                    case NUMBER, COUNT -> "A number / Ett tal" + bounds(question);
                    case OPEN_TEXT ->
                            "Text, without names or addresses / Text, utan namn och adresser";
                    case COUNTRY -> "ISO 3166-1: SE, NL, … ";
                    case DATE -> "2026 / 2026-10 (" + question.precision() + ")";
                };
        return question.missing().isEmpty()
                ? what
                : what
                        + "; "
                        + question.missing().stream()
                                .map(Enum::name)
                                .collect(Collectors.joining(", "));
    }

    private static String oneOfTwo(@Nullable String otherWording) {
        return otherWording == null
                ? ""
                : ". Only if the words of %1$s were not used / Bara om orden i %1$s inte användes"
                        .formatted(otherWording);
    }

    private static String bounds(Question question) {
        var min = question.min();
        var max = question.max();
        return (min == null ? "" : ", ≥ " + min.toPlainString())
                + (max == null ? "" : ", ≤ " + max.toPlainString());
    }
}
