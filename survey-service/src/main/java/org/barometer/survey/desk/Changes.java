package org.barometer.survey.desk;

import java.text.NumberFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.barometer.survey.pages.Words;
import org.barometer.survey.pages.model.Language;
import org.barometer.survey.progress.ReadProgress.Compared;
import org.barometer.survey.progress.model.Comparison.Figure;
import org.barometer.survey.progress.model.Comparison.FigureKey;
import org.barometer.survey.progress.model.Comparison.Pair;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Questionnaire;

/**
 * Last year's figures of an agency beside this year's.
 *
 * @param before the earlier edition
 * @param jumps how many changes are marked
 */
record Changes(String before, long jumps, List<Line> lines) {
    /** One figure in both years. */
    record Line(
            String question,
            String figure,
            String before,
            String answersBefore,
            String now,
            String answersNow,
            boolean jump) {}

    static Changes of(
            Compared compared,
            boolean jumpsOnly,
            Questionnaire questionnaire,
            Language language,
            DeskMessages words) {
        var pairs = compared.pairs();
        return new Changes(
                compared.before(),
                pairs.stream().filter(Pair::jump).count(),
                pairs.stream()
                        .filter(pair -> pair.jump() || !jumpsOnly)
                        .map(pair -> line(pair, questionnaire, language, words))
                        .toList());
    }

    private static Line line(
            Pair pair, Questionnaire questionnaire, Language language, DeskMessages words) {
        var key = pair.key();
        return new Line(
                question(key, questionnaire)
                        .map(question -> language.text(question.text()))
                        .orElse(key.measure()),
                figure(key, questionnaire, language, words),
                value(key, pair.before(), language),
                language.count(pair.before().n()),
                value(key, pair.now(), language),
                language.count(pair.now().n()),
                pair.jump());
    }

    private static Optional<Question> question(FigureKey key, Questionnaire questionnaire) {
        return questionnaire.questions().stream()
                .filter(question -> question.measure().equals(key.measure()))
                .findFirst();
    }

    private static String figure(
            FigureKey key, Questionnaire questionnaire, Language language, DeskMessages words) {
        var option = key.option();
        return option == null
                ? words.median()
                : question(key, questionnaire)
                        .map(question -> Words.answers(language).label(question, option))
                        .orElse(Objects.requireNonNull(option));
    }

    private static String value(FigureKey key, Figure figure, Language language) {
        return key.option() == null
                ? NumberFormat.getInstance(language.locale()).format(figure.value())
                : language.share(figure.value());
    }
}
