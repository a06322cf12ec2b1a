package org.barometer.survey.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.edition.model.Form;
import org.barometer.survey.edition.model.Invited;
import org.barometer.survey.edition.model.Turnout;
import org.barometer.survey.edition.model.WithEarlier;
import org.barometer.survey.programme.model.Unit;
import org.barometer.survey.questionnaire.model.Bridge;
import org.barometer.survey.questionnaire.model.Crossing;
import org.barometer.survey.questionnaire.model.MeasureComparison;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.OptionBreak;
import org.barometer.survey.questionnaire.model.PublishedCodebook;
import org.barometer.survey.questionnaire.model.PublishedQuestion;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The current state of an edition, as the other services learn it.
 *
 * @param crossings the pairs of its questions that are to be counted together
 * @param responses which responses it took; there once it is closed
 * @param invited who is asked to take part; empty where every agency may
 * @param embargo before when no figure of it may be published, as RFC 3339 has it
 */
record EditionEvent(
        String edition,
        String programme,
        int year,
        Map<String, String> title,
        EditionState state,
        Unit unit,
        boolean synthetic,
        Map<String, String> source,
        Asked questionnaire,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Crossing> crossings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Turnout responses,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AskedAgency> invited,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String embargo,
        int revision) {
    static final String TOPIC = "barometer.editions.v1";

    record Asked(int version, List<AskedQuestion> questions) {}

    /** Only what others need: bounds and lengths are this service's own business. */
    record AskedQuestion(
            String code,
            String measure,
            QuestionType type,
            Map<String, String> text,
            List<AskedOption> options,
            List<MissingCode> missing,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String earlierWording,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AskedCodebook codebook,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AskedBefore comparability) {

        static AskedQuestion of(PublishedQuestion question, @Nullable WithEarlier earlier) {
            return new AskedQuestion(
                    question.code(),
                    question.measure(),
                    question.type(),
                    question.text(),
                    question.options().stream().map(AskedOption::of).toList(),
                    question.missing(),
                    question.earlierWording(),
                    AskedCodebook.of(question.codebook()),
                    earlier == null
                            ? null
                            : earlier.of(question)
                                    .map(
                                            measure ->
                                                    AskedBefore.of(
                                                            earlier.edition(),
                                                            measure,
                                                            earlier.optionBreaks(question)))
                                    .orElse(null));
        }
    }

    /** By what open answers were coded: who is counted for a code is so for the broader one. */
    record AskedCodebook(int version, Map<String, String> broader) {
        static @Nullable AskedCodebook of(@Nullable PublishedCodebook codebook) {
            return codebook == null
                    ? null
                    : new AskedCodebook(codebook.version(), codebook.broader());
        }
    }

    /** Whether the answers may be compared with those of the edition before, and why. */
    record AskedBefore(
            String with,
            Verdict verdict,
            Map<String, String> reason,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> note,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Bridge> bridges,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OptionBreak> optionBreaks) {

        static AskedBefore of(
                String edition, MeasureComparison measure, List<OptionBreak> optionBreaks) {
            return new AskedBefore(
                    edition,
                    measure.verdict(),
                    measure.reason(),
                    measure.judgement().note(),
                    measure.judgement().bridges(),
                    optionBreaks);
        }
    }

    record AskedAgency(
            String agency, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer target) {}

    record AskedOption(String code, Map<String, String> label) {
        static AskedOption of(Option option) {
            return new AskedOption(option.code(), option.label());
        }
    }

    static EditionEvent of(
            Form form,
            Unit unit,
            @Nullable Turnout responses,
            List<Invited> invited,
            @Nullable WithEarlier earlier) {
        var edition = form.edition();
        return new EditionEvent(
                edition.code(),
                edition.programme(),
                edition.year(),
                edition.title(),
                edition.state(),
                unit,
                edition.synthetic(),
                edition.source(),
                new Asked(
                        form.questionnaire().version(),
                        form.published().stream()
                                .map(question -> AskedQuestion.of(question, earlier))
                                .toList()),
                // The questions may have been replaced since.
                form.crossings().stream()
                        .filter(crossing -> crossing.fits(form.published()))
                        .toList(),
                responses,
                invited.stream()
                        .map(agency -> new AskedAgency(agency.agency(), agency.target()))
                        .toList(),
                edition.embargo() == null ? null : edition.embargo().toString(),
                edition.revision());
    }
}
