package org.barometer.survey.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.barometer.survey.coding.model.RoundProgress;
import org.barometer.survey.edition.CodedQuestions;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.edition.model.Form;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;

/** Tells where the coding of every open question stands. */
@ApplicationScoped
public class CodingOverview {
    /**
     * What is answered in words in an edition.
     *
     * @param answers how many have written something
     * @param published the version of the codebook by which it is counted, where it is
     * @param rounds one for each version of the codebook, the newest first
     */
    public record OpenQuestion(
            Edition edition,
            Question question,
            int answers,
            Optional<Integer> published,
            List<CodedRound> rounds) {}

    /** The coding with one version, as one coder sees it. */
    public record CodedRound(Round round, RoundProgress progress) {}

    private final EditionStore editions;
    private final CodedQuestions codedQuestions;
    private final CodebookStore codebooks;
    private final OpenAnswers answers;

    CodingOverview(
            EditionStore editions,
            CodedQuestions codedQuestions,
            CodebookStore codebooks,
            OpenAnswers answers) {
        this.editions = editions;
        this.codedQuestions = codedQuestions;
        this.codebooks = codebooks;
        this.answers = answers;
    }

    /** The open questions of all editions that have been opened, the latest first. */
    @Transactional
    public List<OpenQuestion> of(String coder) {
        return opened().flatMap(edition -> editions.form(edition.code()).stream())
                .flatMap(form -> openQuestions(form).map(question -> of(form, question, coder)))
                .toList();
    }

    @Transactional
    public Optional<OpenQuestion> of(String edition, String question, String coder) {
        return editions.form(edition)
                .flatMap(
                        form ->
                                Round.openQuestion(form, question)
                                        .map(asked -> of(form, asked, coder)));
    }

    /** The open questions about a measure, in all editions that have been opened. */
    @Transactional
    public List<OpenQuestion> ofMeasure(String programme, String measure, String coder) {
        return opened().filter(edition -> edition.programme().equals(programme))
                .flatMap(edition -> editions.form(edition.code()).stream())
                .flatMap(
                        form ->
                                openQuestions(form)
                                        .filter(question -> question.measure().equals(measure))
                                        .map(question -> of(form, question, coder)))
                .toList();
    }

    private Stream<Edition> opened() {
        return editions.all().reversed().stream()
                .filter(edition -> edition.state() != EditionState.DRAFT);
    }

    @Transactional
    public RoundProgress progress(Round round, String coder) {
        return answers.progress(round, coder);
    }

    /** The version of the codebook by which the question is counted now, where it is. */
    @Transactional
    public Optional<Integer> published(Round round) {
        return codedQuestions.versionOf(round.edition(), round.question().code());
    }

    private OpenQuestion of(Form form, Question question, String coder) {
        var edition = form.edition();
        return new OpenQuestion(
                edition,
                question,
                answers.count(edition.code(), question),
                codedQuestions.versionOf(edition.code(), question.code()),
                codebooks.ofMeasure(edition.programme(), question.measure()).reversed().stream()
                        .map(kept -> new Round(form, question, kept.codebook()))
                        .map(round -> new CodedRound(round, answers.progress(round, coder)))
                        .toList());
    }

    private static Stream<Question> openQuestions(Form form) {
        return form.questionnaire().questions().stream()
                .filter(question -> question.type() == QuestionType.OPEN_TEXT);
    }
}
