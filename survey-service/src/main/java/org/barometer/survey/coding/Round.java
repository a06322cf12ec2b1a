package org.barometer.survey.coding;

import java.util.List;
import java.util.Optional;
import org.barometer.survey.coding.model.Codebook;
import org.barometer.survey.edition.model.Form;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;

/** The coding of one open question's answers in one edition, with one version of the codebook. */
public record Round(Form form, Question question, Codebook codebook) {

    /** The question, if the edition asks it and it is answered in words. */
    static Optional<Question> openQuestion(Form form, String question) {
        return form.questionnaire().questions().stream()
                .filter(asked -> asked.code().equals(question))
                .filter(asked -> asked.type() == QuestionType.OPEN_TEXT)
                .findFirst();
    }

    public String edition() {
        return form.edition().code();
    }

    /** What the audit log calls it. */
    String name() {
        return "%s/%s/%d".formatted(edition(), question.code(), codebook.version());
    }

    public CodebookKey key() {
        return new CodebookKey(form.edition().programme(), question.measure(), codebook.version());
    }

    /** What stands in the place of an answer when there is none. */
    List<String> missing() {
        return missing(question);
    }

    static List<String> missing(Question question) {
        return question.missing().stream().map(MissingCode::name).toList();
    }
}
