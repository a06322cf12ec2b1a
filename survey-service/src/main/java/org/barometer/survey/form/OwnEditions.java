package org.barometer.survey.form;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.form.ListView.Card;
import org.barometer.survey.form.model.TextLanguage;
import org.barometer.survey.http.Caller;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.pages.LockNote;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.pages.Words;
import org.barometer.survey.participation.OwnParticipations;
import org.barometer.survey.participation.OwnParticipations.Part;
import org.barometer.survey.questionnaire.QuestionnaireStore;
import org.barometer.survey.questionnaire.QuestionnaireStore.Version;
import org.jspecify.annotations.Nullable;

/** Which editions concern an agency, and how they stand with it. */
@RequestScoped
class OwnEditions {
    private final EditionStore editions;
    private final QuestionnaireStore questionnaires;
    private final OwnParticipations participations;
    private final Visits visits;
    private final Reader reader;
    private final Caller caller;
    private final Clock clock;

    OwnEditions(
            EditionStore editions,
            QuestionnaireStore questionnaires,
            OwnParticipations participations,
            Visits visits,
            Reader reader,
            Caller caller,
            Clock clock) {
        this.editions = editions;
        this.questionnaires = questionnaires;
        this.participations = participations;
        this.visits = visits;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
    }

    /** Those that are being prepared and those that others are asked in do not concern it. */
    ListView list() {
        var agency = visits.agency();
        var parts = participations.of(agency);
        var byInvitation = participations.byInvitation();
        var own =
                editions.all().reversed().stream()
                        .filter(edition -> edition.state() != EditionState.DRAFT)
                        .filter(
                                edition ->
                                        parts.containsKey(edition.code())
                                                || !byInvitation.contains(edition.code()))
                        .toList();
        var languages =
                questionnaires.languages(own.stream().map(Edition::programme).distinct().toList());
        var waiting = new ArrayList<Card>();
        var locked = new ArrayList<Card>();
        for (var edition : own) {
            var part = parts.get(edition.code());
            var lock = lock(edition, part);
            var readable =
                    languages.getOrDefault(
                            new Version(edition.programme(), edition.questionnaireVersion()),
                            List.of());
            // Who has sent nothing and can send nothing any more has no part in it.
            if (lock.isEmpty()) {
                waiting.add(card(edition, readable, part, lock));
            } else if (part != null) {
                locked.add(card(edition, readable, part, lock));
            }
        }
        return new ListView(waiting, locked);
    }

    Card card(Visit visit) {
        return card(
                visit.edition(),
                visit.questionnaire().languages(),
                participations.of(visit.agency()).get(visit.edition().code()),
                visit.lock());
    }

    private Optional<Lock> lock(Edition edition, @Nullable Part part) {
        return edition.lock()
                .or(
                        () ->
                                Optional.ofNullable(part)
                                        .flatMap(one -> Optional.ofNullable(one.participation()))
                                        .flatMap(one -> one.lock(clock.instant())));
    }

    private Card card(
            Edition edition, List<String> languages, @Nullable Part part, Optional<Lock> lock) {
        var language = reader.language();
        var deadline =
                Optional.ofNullable(part)
                        .flatMap(one -> Optional.ofNullable(one.participation()))
                        .flatMap(one -> Optional.ofNullable(one.terms().deadline()))
                        .map(one -> language.moment(one.instant(), one.zone()));
        return new Card(
                edition.code(),
                reader.text(edition.title()),
                Integer.toString(edition.year()),
                languages.stream()
                        .map(tag -> new TextLanguage(tag).ownName())
                        .collect(Collectors.joining(", ")),
                deadline.orElse(null),
                caller.agencyRole().equals(Caller.COORDINATOR) ? sent(part) : null,
                edition.anonymous(),
                lock.map(one -> LockNote.of(one, language)).orElse(null));
    }

    private String sent(@Nullable Part part) {
        var language = reader.language();
        if (part == null) {
            return language.count(0);
        }
        var count = language.count(part.responses());
        var target =
                Optional.ofNullable(part.participation())
                        .flatMap(one -> Optional.ofNullable(one.terms().target()));
        return target.map(
                        hoped ->
                                Words.in(language, FormMessages.class)
                                        .ofTarget(count, language.count(hoped)))
                .orElse(count);
    }
}
