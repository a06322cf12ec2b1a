package org.barometer.survey.participation;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.http.Problem;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.participation.ParticipationOutcome.Invited;
import org.barometer.survey.participation.ParticipationOutcome.Locked;
import org.barometer.survey.participation.ParticipationOutcome.Nothing;
import org.barometer.survey.participation.ParticipationOutcome.ReasonMissing;
import org.barometer.survey.participation.ParticipationOutcome.Standing;
import org.barometer.survey.participation.ParticipationOutcome.UnknownAgencies;
import org.barometer.survey.participation.model.Note;
import org.barometer.survey.participation.model.Reminder;
import org.barometer.survey.participation.model.Reminder.Received;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows who takes part in an edition and how far everybody is. */
@ApplicationScoped
public class ParticipationDesk {
    private final ParticipationStore store;
    private final EditionStore editions;
    private final ParticipationConfig config;
    private final Clock clock;

    ParticipationDesk(
            ParticipationStore store,
            EditionStore editions,
            ParticipationConfig config,
            Clock clock) {
        this.store = store;
        this.editions = editions;
        this.config = config;
        this.clock = clock;
    }

    /** Empty where there is no such edition. */
    @Transactional
    public Optional<List<ParticipationView>> all(String edition) {
        return editions.form(edition)
                .map(
                        _ -> {
                            var received = store.received(edition);
                            var now = clock.instant();
                            return store.all(edition).stream()
                                    .map(
                                            one ->
                                                    ParticipationView.of(
                                                            one,
                                                            received.getOrDefault(
                                                                            one.agency(),
                                                                            Received.NOTHING)
                                                                    .responses(),
                                                            now))
                                    .toList();
                        });
    }

    @Transactional
    public Optional<ParticipationView> one(String edition, String agency) {
        return store.of(edition, agency)
                .map(
                        entity ->
                                ParticipationView.of(
                                        entity.toModel(),
                                        store.received(edition, agency),
                                        clock.instant()));
    }

    @Transactional
    public List<Note> history(String edition, String agency) {
        return store.notes(edition, agency);
    }

    /** The most pressing first; empty where there is no such edition. */
    @Transactional
    public Optional<List<Reminder>> reminders(String edition) {
        return editions.form(edition)
                .map(
                        form ->
                                form.edition().state() == EditionState.OPEN
                                        ? reminders(edition, store.received(edition))
                                        : List.of());
    }

    private List<Reminder> reminders(String edition, Map<String, Received> received) {
        return store.all(edition).stream()
                .flatMap(
                        one ->
                                Reminder.due(
                                        one,
                                        received.getOrDefault(one.agency(), Received.NOTHING),
                                        config.policy(),
                                        clock.instant())
                                        .stream())
                .sorted(comparing(Reminder::why).thenComparing(Reminder::since))
                .toList();
    }

    RestResponse<ParticipationView> answer(ParticipationOutcome outcome) {
        if (outcome instanceof Standing(var participation, var responses, var isNew)) {
            return RestResponse.status(
                    isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                    ParticipationView.of(participation, responses, clock.instant()));
        }
        throw refusal(outcome);
    }

    ProblemException refusal(ParticipationOutcome outcome) {
        return switch (outcome) {
            case UnknownAgencies(var places) ->
                    new ProblemException(
                            422,
                            "agency-unknown",
                            "No such agency is registered",
                            places.stream()
                                    .map(
                                            place ->
                                                    new Problem.Violation(
                                                            "/agencies/" + place,
                                                            "unknown-agency",
                                                            "Register the agency first, or remove"
                                                                    + " it"))
                                    .toList());
            case ReasonMissing() ->
                    new ProblemException(
                            422,
                            "reason-missing",
                            "The agency was told another deadline: say why it changes",
                            List.of(
                                    new Problem.Violation(
                                            "/reason", "required", "Give the reason in words")));
            case Locked(var lock) -> ProblemException.locked(lock);
            case Nothing() -> ProblemException.notFound();
            case Standing _, Invited _ -> throw new IllegalArgumentException("Not refused");
        };
    }
}
