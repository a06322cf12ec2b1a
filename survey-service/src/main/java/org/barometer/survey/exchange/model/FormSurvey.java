package org.barometer.survey.exchange.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Row;
import org.barometer.survey.questionnaire.model.Section;
import org.jspecify.annotations.Nullable;

/** Walks through the rows of a form: its groups, its tables and its questions. */
final class FormSurvey {
    /** A section whose condition is still to be read. */
    record SectionDraft(FormLine line, Section section) {}

    /** A question whose expressions are still to be read. */
    record QuestionDraft(FormLine line, Question question) {}

    private final FormQuestions questions;
    private final FormPlaces places;
    private final List<SectionDraft> sections = new ArrayList<>();
    private final List<QuestionDraft> drafts = new ArrayList<>();
    private final Map<String, XPathReader.Field> fields = new HashMap<>();

    FormSurvey(FormChoices choices, FormPlaces places) {
        questions = new FormQuestions(choices, places);
        this.places = places;
    }

    List<SectionDraft> sections() {
        return sections;
    }

    List<QuestionDraft> questions() {
        return drafts;
    }

    /** What XPath calls by the names of the form. */
    Map<String, XPathReader.Field> fields() {
        return fields;
    }

    void read(List<FormLine> lines) {
        FormLine group = null;
        FormLine matrix = null;
        var rows = new ArrayList<FormLine>();
        for (var line : lines) {
            var type = line.text(FormColumns.TYPE).orElse("").strip().replaceAll("\\s+", " ");
            if (type.equals("begin_group") || type.equals("begin group")) {
                if (matrix != null || (group != null && !isMatrix(line))) {
                    line.add(FormColumns.TYPE, FormMistake.GROUP_NESTED);
                } else if (isMatrix(line)) {
                    matrix = line;
                    rows.clear();
                } else {
                    group = line;
                    addSection(line);
                }
            } else if (type.equals("end_group") || type.equals("end group")) {
                if (matrix != null) {
                    addMatrix(matrix, rows, sectionOf(group));
                    matrix = null;
                } else if (group != null) {
                    group = null;
                } else {
                    line.add(FormColumns.TYPE, FormMistake.GROUP_UNOPENED);
                }
            } else if (matrix != null) {
                rows.add(line);
            } else {
                addQuestion(line, type, sectionOf(group));
            }
        }
        if (matrix != null) {
            matrix.add(FormColumns.TYPE, FormMistake.GROUP_UNCLOSED);
        } else if (group != null) {
            group.add(FormColumns.TYPE, FormMistake.GROUP_UNCLOSED);
        }
    }

    private static boolean isMatrix(FormLine line) {
        return line.text(FormColumns.OWN_TYPE)
                        .filter(QuestionType.MATRIX.name()::equals)
                        .isPresent()
                || line.text(FormColumns.APPEARANCE)
                        .filter(how -> how.contains("table-list"))
                        .isPresent();
    }

    private static @Nullable String sectionOf(@Nullable FormLine group) {
        return group == null
                ? null
                : group.text(FormColumns.NAME).map(FormQuestions::name).orElse("");
    }

    private void addSection(FormLine line) {
        line.required(FormColumns.NAME)
                .ifPresent(
                        code -> {
                            places.put("/sections/" + sections.size(), line);
                            sections.add(
                                    new SectionDraft(
                                            line,
                                            new Section(
                                                    FormQuestions.name(code),
                                                    line.texts(FormColumns.LABEL),
                                                    line.texts(FormColumns.HINT),
                                                    null)));
                        });
    }

    private void addMatrix(FormLine line, List<FormLine> rows, @Nullable String section) {
        var name = line.required(FormColumns.NAME);
        if (name.isEmpty()) {
            return;
        }
        var lists = new LinkedHashSet<String>();
        var read = new ArrayList<Row>();
        for (var row : rows) {
            var type = row.text(FormColumns.TYPE).orElse("").strip().split("\\s+", -1);
            if (type.length != 2 || !type[0].equals("select_one")) {
                row.add(FormColumns.TYPE, FormMistake.TYPE_NOT_IN_TABLE);
                continue;
            }
            lists.add(type[1]);
            row.required(FormColumns.NAME).ifPresent(given -> addRow(name.get(), given, row, read));
        }
        if (lists.size() > 1) {
            line.add(FormColumns.TYPE, FormMistake.LISTS_DIFFER);
        }
        var question =
                questions.read(
                        line,
                        place(),
                        QuestionType.MATRIX,
                        lists.isEmpty() ? null : lists.getFirst(),
                        section,
                        read);
        add(line, question);
    }

    private void addRow(String matrix, String given, FormLine row, List<Row> read) {
        var prefix = matrix + "_";
        var code =
                (given.startsWith(prefix) ? given.substring(prefix.length()) : given)
                        .toUpperCase(Locale.ROOT);
        places.put(place() + "/rows/" + read.size(), row);
        read.add(new Row(code, row.texts(FormColumns.LABEL)));
        fields.put(
                given,
                new XPathReader.Field(
                        FormQuestions.name(matrix) + "." + code, QuestionType.SINGLE_CHOICE, null));
    }

    private void addQuestion(FormLine line, String type, @Nullable String section) {
        var words = type.split(" ", -1);
        var list = words.length == 2 ? words[1] : null;
        var read =
                switch (words.length == 2 ? words[0] + " list" : type) {
                    case "select_one list" ->
                            FormQuestions.own(
                                    line,
                                    QuestionType.SINGLE_CHOICE,
                                    QuestionType.SCALE,
                                    QuestionType.DIRECTION);
                    case "select_multiple list" ->
                            FormQuestions.own(
                                    line, QuestionType.MULTIPLE_CHOICE, QuestionType.MENTIONS);
                    case "rank list" -> QuestionType.RANKING;
                    case "integer" ->
                            FormQuestions.own(line, QuestionType.NUMBER, QuestionType.COUNT);
                    case "decimal", "range" -> QuestionType.NUMBER;
                    case "text" ->
                            FormQuestions.own(line, QuestionType.OPEN_TEXT, QuestionType.COUNTRY);
                    case "date" -> QuestionType.DATE;
                    default -> null;
                };
        if (read == null) {
            line.add(
                    FormColumns.TYPE,
                    type.isEmpty() ? FormMistake.TYPE_MISSING : FormMistake.TYPE_UNSUPPORTED);
            return;
        }
        if (line.required(FormColumns.NAME).isPresent()) {
            add(line, questions.read(line, place(), read, list, section, List.of()));
        }
    }

    private void add(FormLine line, Question question) {
        places.put(place(), line);
        fields.put(
                line.text(FormColumns.NAME).orElseThrow(),
                new XPathReader.Field(question.code(), question.type(), question.precision()));
        drafts.add(new QuestionDraft(line, question));
    }

    /** The pointer of the question that is read next. */
    private String place() {
        return "/questions/" + drafts.size();
    }
}
