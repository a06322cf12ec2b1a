package org.barometer.survey.form;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.barometer.survey.agency.Agencies;
import org.barometer.survey.form.model.TextLanguage;
import org.barometer.survey.http.CurrentAgency;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.questionnaire.model.Lot;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.response.ChangeResponse;
import org.barometer.survey.response.Forms;
import org.barometer.survey.response.Forms.OpenForm;
import org.barometer.survey.response.StoredAnswers;
import org.barometer.survey.response.model.ResponseRow;
import org.jspecify.annotations.Nullable;

/** Hands out the forms of editions to whoever may have them. */
@RequestScoped
class Visits {
    private final Forms forms;
    private final ChangeResponse changeResponse;
    private final StoredAnswers stored;
    private final Agencies agencies;
    private final CurrentAgency currentAgency;
    private final Reader reader;
    private final Clock clock;

    Visits(
            Forms forms,
            ChangeResponse changeResponse,
            StoredAnswers stored,
            Agencies agencies,
            CurrentAgency currentAgency,
            Reader reader,
            Clock clock) {
        this.forms = forms;
        this.changeResponse = changeResponse;
        this.stored = stored;
        this.agencies = agencies;
        this.currentAgency = currentAgency;
        this.reader = reader;
        this.clock = clock;
    }

    String agency() {
        var agency = currentAgency.code();
        agencies.requireActive(agency);
        return agency;
    }

    /** Under the name of a draft; to change a response where that is the name of one. */
    Visit of(String edition, @Nullable String texts, UUID draft) {
        return of(edition, texts, new Lot(draft.toString()), draft);
    }

    /** To change a response; empty where the agency has none of that name. */
    Optional<Visit> changing(String edition, @Nullable String texts, Lot lot, String response) {
        return named(response)
                .map(id -> of(edition, texts, lot, id))
                .filter(visit -> visit.amended() != null);
    }

    private Visit of(String edition, @Nullable String texts, Lot lot, UUID response) {
        var visit = of(edition, texts, lot);
        var target = new ChangeResponse.Target(response, edition, visit.agency());
        return changeResponse
                .read(target)
                .map(row -> changing(visit, lot, amended(row, target)))
                .orElse(visit);
    }

    /** Who changes an answer sees the words that it was given to. */
    private Visit changing(Visit visit, Lot lot, Visit.Amended amended) {
        return new Visit(
                visit.open(),
                drawn(visit.open(), lot, answered(amended.row())),
                visit.agency(),
                visit.language(),
                visit.texts(),
                visit.now(),
                amended);
    }

    private Set<String> answered(ResponseRow row) {
        var answered = new HashSet<String>();
        stored.read(row.answers())
                .forEach(
                        (question, answer) -> {
                            if (!MissingCode.NOT_ASKED.name().equals(answer)) {
                                answered.add(question);
                            }
                        });
        return answered;
    }

    private static Questionnaire drawn(OpenForm open, Lot lot, Set<String> answered) {
        var questionnaire = open.form().questionnaire();
        return questionnaire.without(lot.leftOut(questionnaire, answered));
    }

    /** Nothing is called anything else. */
    private static Optional<UUID> named(String response) {
        try {
            return Optional.of(UUID.fromString(response));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Visit.Amended amended(ResponseRow row, ChangeResponse.Target target) {
        var standing = changeResponse.standing(target);
        return new Visit.Amended(row, standing, changeResponse.lockOf(target, standing));
    }

    /**
     * Ends the request where there is no such edition.
     *
     * @param texts the language asked for, of the questions
     */
    Visit of(String edition, @Nullable String texts, Lot lot) {
        var agency = agency();
        var open = forms.afresh(edition).orElseThrow(ProblemException::notFound);
        var invited = open.invitations().byAgency().get(agency);
        var language = reader.language();
        return new Visit(
                open,
                drawn(open, lot, Set.of()),
                agency,
                language,
                TextLanguage.choose(
                        open.form().questionnaire().languages(),
                        Stream.of(
                                Optional.ofNullable(texts),
                                Optional.of(language.tag()),
                                Optional.ofNullable(invited)
                                        .flatMap(
                                                one ->
                                                        Optional.ofNullable(
                                                                one.terms().language())))),
                clock.instant(),
                null);
    }
}
