package org.barometer.survey.progress;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.barometer.survey.agency.Agencies;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.edition.model.Form;
import org.barometer.survey.participation.ParticipationStore;
import org.barometer.survey.participation.model.Participation;
import org.barometer.survey.progress.model.Comparison;
import org.barometer.survey.progress.model.Comparison.Figure;
import org.barometer.survey.progress.model.Comparison.FigureKey;
import org.barometer.survey.progress.model.Comparison.Pair;
import org.barometer.survey.progress.model.Progress;
import org.barometer.survey.progress.model.Progress.Participant;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.jspecify.annotations.Nullable;

/** Says how far an edition is and what has changed since the last one. */
@ApplicationScoped
public class ReadProgress {
    /** The edition before, and the figures that both have. */
    public record Compared(String before, List<Pair> pairs) {}

    private final EditionStore editions;
    private final ParticipationStore participations;
    private final ProgressReader reader;
    private final Agencies agencies;

    ReadProgress(
            EditionStore editions,
            ParticipationStore participations,
            ProgressReader reader,
            Agencies agencies) {
        this.editions = editions;
        this.participations = participations;
        this.reader = reader;
        this.agencies = agencies;
    }

    /** Of one agency where one is named; empty where there is no such edition. */
    public Optional<Progress> of(String edition, @Nullable String agency) {
        return editions.form(edition).map(form -> of(form, agency));
    }

    /** Of one agency where one is named; empty where there is no edition, or none before it. */
    public Optional<Compared> comparison(String edition, @Nullable String agency) {
        return editions.form(edition)
                .flatMap(
                        now ->
                                editions.before(now.edition())
                                        .map(before -> compared(before, now, agency)));
    }

    private Progress of(Form form, @Nullable String agency) {
        var edition = form.edition().code();
        var received = reader.received(edition, agency);
        var invited = new HashMap<String, Participation>();
        participations.all(edition).forEach(one -> invited.put(one.agency(), one));
        var codes = new TreeSet<>(received.responses().keySet());
        if (agency == null) {
            codes.addAll(invited.keySet());
        } else {
            codes.add(agency);
        }
        return Progress.of(
                form.questionnaire(),
                codes.stream().map(code -> participant(code, invited.get(code))).toList(),
                received);
    }

    private Participant participant(String code, @Nullable Participation participation) {
        return new Participant(
                code,
                agencies.countryOf(code).orElse(null),
                participation == null ? null : participation.terms().target());
    }

    /** Marks are made over all agencies, and then shown to one. */
    private Compared compared(Form before, Form now, @Nullable String agency) {
        return new Compared(
                before.edition().code(),
                Comparison.of(figures(before), figures(now)).stream()
                        .filter(pair -> agency == null || pair.key().agency().equals(agency))
                        .toList());
    }

    private Map<FigureKey, Figure> figures(Form form) {
        var questions = form.questionnaire().questions();
        return reader.figures(
                form.edition().code(),
                questions.stream()
                        .filter(question -> hasFewOptions(question.type()))
                        .collect(
                                toMap(
                                        Question::code,
                                        question ->
                                                question.options().stream()
                                                        .map(Option::code)
                                                        .toList())),
                questions.stream().collect(toMap(Question::code, Question::measure)));
    }

    /**
     * A register of thousands, a ranking or a matrix has no shares that could be read in a list.
     */
    private static boolean hasFewOptions(QuestionType type) {
        return switch (type) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, SCALE, DIRECTION -> true;
            case NUMBER, COUNT, MATRIX, RANKING, MENTIONS, OPEN_TEXT, COUNTRY, DATE -> false;
        };
    }
}
