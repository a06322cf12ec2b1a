package org.barometer.trend.checks;

import java.util.List;
import org.barometer.trend.checks.Result.Kind;
import org.barometer.trend.checks.Result.Wrong;
import org.barometer.trend.checks.model.Asked.Unclear;
import org.barometer.trend.checks.model.Asked.Understood;
import org.barometer.trend.checks.model.ChangeQuestion;
import org.barometer.trend.checks.model.Fault;
import org.barometer.trend.checks.model.Fault.Rule;
import org.barometer.trend.checks.model.PercentageAnswer.Compared;
import org.barometer.trend.checks.model.PercentageAnswer.NotCompared;
import org.barometer.trend.checks.model.PercentageAnswer.NotPublished;
import org.barometer.trend.checks.model.PercentageQuestion;
import org.barometer.trend.checks.model.WordingAnswer;
import org.barometer.trend.checks.model.WordingQuestion;
import org.barometer.trend.estimate.model.ChangeCheck;
import org.barometer.trend.estimate.model.PercentageCheck.Possible;

/** Answers the forms of the page in the reader's language. */
record Answers(PublishedFigures figures, Sentences sentences, CheckPageMessages words) {

    Result percentage(Filled filled) {
        return switch (PercentageQuestion.read(filled.percentage())) {
            case Unclear<PercentageQuestion>(var faults) -> unclear(faults);
            case Understood<PercentageQuestion>(var question) -> percentage(question);
        };
    }

    private Result percentage(PercentageQuestion question) {
        var answer = question.answer(figures::figure);
        var arithmetic = sentences.arithmetic(question, answer.arithmetic());
        var possible = answer.arithmetic() instanceof Possible;
        return switch (answer.comparison()) {
            case NotCompared _ -> Result.told(kind(possible), List.of(arithmetic));
            case NotPublished _ ->
                    Result.told(
                            possible ? Kind.WAIT : Kind.BAD,
                            List.of(arithmetic, sentences.notPublished()));
            case Compared compared ->
                    Result.told(
                            kind(compared.isReleased()),
                            List.of(arithmetic, sentences.compared(compared)));
        };
    }

    Result change(Filled filled) {
        return switch (ChangeQuestion.read(filled.change())) {
            case Unclear<ChangeQuestion>(var faults) -> unclear(faults);
            case Understood<ChangeQuestion>(var question) -> {
                var check = question.answer();
                yield Result.told(
                        kind(check.verdict() == ChangeCheck.Verdict.RIGHT),
                        List.of(sentences.change(question, check)));
            }
        };
    }

    Result wording(Filled filled) {
        return switch (WordingQuestion.read(filled.wording())) {
            case Unclear<WordingQuestion>(var faults) -> unclearWords(faults);
            case Understood<WordingQuestion>(var question) ->
                    switch (question.answer(figures.releases(question.figure()))) {
                        case WordingAnswer.NotEarlier _ ->
                                unclearWords(List.of(new Fault("earlier", Rule.NOT_EARLIER)));
                        case WordingAnswer.Told told ->
                                Result.told(
                                        kind(told),
                                        List.of(sentences.wording(question.claim(), told)));
                    };
        };
    }

    private static Kind kind(WordingAnswer.Told told) {
        return switch (told) {
            case WordingAnswer.NotPublished _, WordingAnswer.Broken _, WordingAnswer.NoInterval _ ->
                    Kind.WAIT;
            case WordingAnswer.OfShare(_, _, var supported) -> kind(supported);
            case WordingAnswer.OfChange change -> kind(change.supported());
        };
    }

    private static Kind kind(boolean good) {
        return good ? Kind.GOOD : Kind.BAD;
    }

    private Result unclear(List<Fault> faults) {
        return Result.unclear(faults.stream().map(this::wrong).toList());
    }

    /** Of words, "earlier" is an edition. */
    private Result unclearWords(List<Fault> faults) {
        return Result.unclear(
                faults.stream()
                        .map(
                                fault ->
                                        fault.field().equals("earlier")
                                                ? new Wrong("since", words.since(), remedy(fault))
                                                : wrong(fault))
                        .toList());
    }

    private Wrong wrong(Fault fault) {
        var remedy = remedy(fault);
        return switch (fault.field()) {
            case "percentage" -> new Wrong("percentage", words.percentage(), remedy);
            case "base" -> new Wrong("base", words.base(), remedy);
            case "earlier" -> new Wrong("earlier", words.earlier(), remedy);
            case "later" -> new Wrong("later", words.later(), remedy);
            case "stated" -> new Wrong("stated", words.stated(), remedy);
            case "part" -> new Wrong("part", words.part(), remedy);
            case "of" -> new Wrong("of", words.of(), remedy);
            case "edition" -> new Wrong("edition", words.edition(), remedy);
            case "option" -> new Wrong("option", words.option(), remedy);
            case "by", "area" -> new Wrong("place", words.area(), remedy);
            case "measure", "release" -> new Wrong("measure", words.measure(), remedy);
            default -> new Wrong("says", words.says(), remedy);
        };
    }

    private String remedy(Fault fault) {
        return switch (fault.rule()) {
            case MISSING -> words.missing();
            case PERCENTAGE -> words.wrongPercentage();
            case COUNT -> words.wrongCount();
            case NUMBER -> words.wrongNumber();
            case ABOVE_ZERO -> words.wrongZero();
            case NOT_NEGATIVE -> words.wrongNegative();
            case FRACTION -> words.wrongFraction();
            case NOT_EARLIER -> words.wrongOrder();
            case NAME, BREAKDOWN, NO_AREA, WORDS, RELATION, WORDS_OR_RELATION, ONLY_OF_A_CHANGE ->
                    words.wrongChoice();
        };
    }
}
