package org.barometer.survey.form;

import java.util.List;
import org.barometer.survey.form.model.MarkedText;

/**
 * A question as it is shown, with what stands in its fields.
 *
 * @param kind which controls it has
 * @param hint what a valid answer is like; may be empty
 * @param hidden whether the answers lead past it
 * @param apart what stands alone: exclusive options and reasons for no answer
 * @param marked the answer with what could identify somebody marked; empty where nothing could
 */
record QuestionView(
        String code,
        String name,
        String kind,
        String text,
        String help,
        String base,
        String unit,
        String hint,
        boolean required,
        boolean hidden,
        List<Choice> choices,
        List<Choice> apart,
        List<Line> lines,
        List<Line> ranks,
        List<Choice> months,
        List<String> values,
        int maxLength,
        int decimals,
        List<String> faults,
        List<MarkedText.Piece> marked) {

    record Choice(String value, String label, boolean chosen) {}

    /** A line of a matrix, or a place of a ranking. */
    record Line(String name, String label, List<Choice> choices, boolean faulty) {}

    /** Of fields of which there is one. */
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean faulty() {
        return !faults.isEmpty();
    }

    /** Of the whole question, for what stands instead of an answer. */
    public String alone() {
        return name + ".alone";
    }

    /** What describes the controls, by id. */
    public String describedBy() {
        var ids = new StringBuilder();
        if (!help.isEmpty()) {
            ids.append(" help-").append(code);
        }
        if (!base.isEmpty()) {
            ids.append(" base-").append(code);
        }
        if (!hint.isEmpty()) {
            ids.append(" hint-").append(code);
        }
        if (faulty()) {
            ids.append(" wrong-").append(code);
        }
        return ids.toString().strip();
    }
}
