package org.barometer.survey.intake.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Questionnaire;

/**
 * Which column of a file answers what.
 *
 * @param names of all columns; of the long form those of the template
 * @param answers the questions that have columns
 */
public record Layout(
        List<String> names, int key, List<QuestionColumns> answers, boolean isLong, Lines lines) {

    /** The column of reasons for what is unusual, -1 where there is none. */
    int warnings() {
        return names.indexOf(ColumnName.WARNINGS);
    }

    /** Where the long form, one line an answer, has its three columns. */
    public record Lines(int key, int question, int value) {}

    /** The columns of one question: its own, -1 where it has none, and those of its parts. */
    public record QuestionColumns(Question question, int whole, List<Part> parts) {}

    /** The column of an option or of a line of a matrix. */
    public record Part(String code, int column) {}

    /** What a header can be. */
    public sealed interface Header {
        record Known(Layout layout) implements Header {}

        record Faulty(List<Fault> faults) implements Header {}
    }

    private record Target(Question question, String part) {}

    /** The header of the long form. */
    public static final List<String> LONG =
            List.of(ColumnName.ROW_KEY, ColumnName.QUESTION, ColumnName.VALUE);

    /** The columns of a template, which are also those of the long form. */
    public static List<String> template(Questionnaire questionnaire) {
        var names = new ArrayList<String>();
        names.add(ColumnName.ROW_KEY);
        questionnaire.questions().forEach(question -> names.addAll(ColumnName.of(question)));
        return names;
    }

    public static Header of(SheetRow header, Questionnaire questionnaire) {
        var names = header.cells().stream().map(String::strip).toList();
        var faults = new ArrayList<Fault>();
        int key = names.indexOf(ColumnName.ROW_KEY);
        if (key < 0) {
            faults.add(Fault.of(Mistake.NO_KEY_COLUMN, header.sheet(), header.number()));
        }
        if (names.contains(ColumnName.QUESTION) && names.contains(ColumnName.VALUE)) {
            return faults.isEmpty() ? lines(names, questionnaire) : new Header.Faulty(faults);
        }
        var targets = targets(questionnaire);
        var seen = new HashMap<String, Integer>();
        boolean isAnswered = false;
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (name.isEmpty()) {
                continue;
            }
            if (seen.putIfAbsent(name, i) != null) {
                faults.add(faultOf(Mistake.REPEATED_COLUMN, header, i, name));
            } else if (targets.containsKey(name)) {
                isAnswered = true;
            } else if (i != key && !name.equals(ColumnName.WARNINGS)) {
                faults.add(faultOf(Mistake.UNKNOWN_COLUMN, header, i, name));
            }
        }
        if (!isAnswered) {
            faults.add(Fault.of(Mistake.NO_ANSWER_COLUMN, header.sheet(), header.number()));
        }
        return faults.isEmpty()
                ? new Header.Known(wide(names, key, questionnaire))
                : new Header.Faulty(faults);
    }

    private static Fault faultOf(Mistake mistake, SheetRow header, int column, String name) {
        return new Fault(
                header.sheet(),
                header.number(),
                column + 1,
                name,
                "",
                mistake.code(),
                mistake,
                "",
                Fault.Kind.TEXT,
                name);
    }

    private static Header lines(List<String> names, Questionnaire questionnaire) {
        var all = allNames(questionnaire);
        var lines =
                new Lines(
                        names.indexOf(ColumnName.ROW_KEY),
                        names.indexOf(ColumnName.QUESTION),
                        names.indexOf(ColumnName.VALUE));
        return new Header.Known(new Layout(all, 0, columns(all, questionnaire), true, lines));
    }

    private static Layout wide(List<String> names, int key, Questionnaire questionnaire) {
        return new Layout(names, key, columns(names, questionnaire), false, new Lines(key, -1, -1));
    }

    /** Every name that could head a column. */
    private static List<String> allNames(Questionnaire questionnaire) {
        var names = new ArrayList<String>();
        names.add(ColumnName.ROW_KEY);
        names.addAll(targets(questionnaire).keySet());
        names.add(ColumnName.WARNINGS);
        return names;
    }

    private static Map<String, Target> targets(Questionnaire questionnaire) {
        var targets = new LinkedHashMap<String, Target>();
        for (var question : questionnaire.questions()) {
            targets.put(question.code(), new Target(question, ""));
            if (question.type().takesSeveral()) {
                question.options().forEach(option -> put(targets, question, option.code()));
                question.missing().forEach(code -> put(targets, question, code.name()));
            }
            question.rows().forEach(row -> put(targets, question, row.code()));
        }
        return targets;
    }

    private static void put(Map<String, Target> targets, Question question, String part) {
        targets.put(ColumnName.of(question.code(), part), new Target(question, part));
    }

    private static List<QuestionColumns> columns(List<String> names, Questionnaire questionnaire) {
        var targets = targets(questionnaire);
        var wholes = new HashMap<String, Integer>();
        var parts = new HashMap<String, List<Part>>();
        for (int i = 0; i < names.size(); i++) {
            var target = targets.get(names.get(i));
            if (target != null) {
                var question = target.question().code();
                if (target.part().isEmpty()) {
                    wholes.put(question, i);
                } else {
                    parts.computeIfAbsent(question, _ -> new ArrayList<>())
                            .add(new Part(target.part(), i));
                }
            }
        }
        return questionnaire.questions().stream()
                .filter(q -> wholes.containsKey(q.code()) || parts.containsKey(q.code()))
                .map(
                        q ->
                                new QuestionColumns(
                                        q,
                                        wholes.getOrDefault(q.code(), -1),
                                        List.copyOf(parts.getOrDefault(q.code(), List.of()))))
                .toList();
    }
}
