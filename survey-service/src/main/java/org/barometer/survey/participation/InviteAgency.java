package org.barometer.survey.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.barometer.survey.agency.Agencies;
import org.barometer.survey.audit.AuditLog;
import org.barometer.survey.audit.model.Act;
import org.barometer.survey.edition.ReviseEdition;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.http.Caller;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.participation.ParticipationOutcome.Invited;
import org.barometer.survey.participation.ParticipationOutcome.Locked;
import org.barometer.survey.participation.ParticipationOutcome.Nothing;
import org.barometer.survey.participation.ParticipationOutcome.ReasonMissing;
import org.barometer.survey.participation.ParticipationOutcome.Standing;
import org.barometer.survey.participation.ParticipationOutcome.UnknownAgencies;
import org.barometer.survey.participation.model.Note;
import org.barometer.survey.participation.model.Participation;
import org.barometer.survey.participation.model.Participation.Terms;
import org.jspecify.annotations.Nullable;

/** Invites agencies to an edition, and changes what is asked of them. */
@ApplicationScoped
public class InviteAgency {
    private final ParticipationStore store;
    private final ReviseEdition editions;
    private final Agencies agencies;
    private final AuditLog audit;
    private final Clock clock;

    InviteAgency(
            ParticipationStore store,
            ReviseEdition editions,
            Agencies agencies,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.editions = editions;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who asks, and why anything changes. */
    public record Word(@Nullable String reason, String subject) {}

    /** One agency; a deadline that was told is only changed with a reason. */
    @Transactional
    public ParticipationOutcome invite(String edition, String agency, Terms terms, Word word) {
        var held = editions.hold(edition);
        if (held.isEmpty()) {
            return new Nothing();
        }
        var lock = lockOf(held.get());
        if (lock.isPresent()) {
            return new Locked(lock.get());
        }
        if (!agencies.isKnown(agency)) {
            return new UnknownAgencies(List.of());
        }
        var known = store.of(edition, agency);
        if (known.isEmpty()) {
            var participation = add(edition, agency, terms, word);
            editions.revised(held.get());
            return new Standing(participation, store.received(edition, agency), true);
        }
        return change(held.get(), known.get(), terms, word);
    }

    /** All these agencies, or all active ones; who is invited already stays as it is. */
    @Transactional
    public ParticipationOutcome inviteAll(
            String edition, @Nullable List<String> codes, Terms terms, Word word) {
        var held = editions.hold(edition);
        if (held.isEmpty()) {
            return new Nothing();
        }
        var lock = lockOf(held.get());
        if (lock.isPresent()) {
            return new Locked(lock.get());
        }
        var named = codes == null ? agencies.active() : codes;
        var unknown =
                IntStream.range(0, named.size())
                        .filter(i -> !agencies.isKnown(named.get(i)))
                        .boxed()
                        .toList();
        if (!unknown.isEmpty()) {
            return new UnknownAgencies(unknown);
        }
        var missing =
                named.stream()
                        .distinct()
                        .filter(agency -> store.of(edition, agency).isEmpty())
                        .toList();
        missing.forEach(agency -> add(edition, agency, terms, word));
        if (!missing.isEmpty()) {
            editions.revised(held.get());
        }
        return new Invited(
                missing.size(), (int) named.stream().distinct().count() - missing.size());
    }

    private Participation add(String edition, String agency, Terms terms, Word word) {
        var participation = Participation.invite(edition, agency, terms, now());
        store.persist(ParticipationEntity.of(participation));
        note(participation, Note.Kind.INVITED, word);
        audit.add(
                ParticipationAct.of("AGENCY_INVITED", null, participation).because(reasonOf(word)));
        return participation;
    }

    private ParticipationOutcome change(
            Edition edition, ParticipationEntity entity, Terms terms, Word word) {
        var before = entity.toModel();
        var after = before.under(terms);
        var responses = store.received(before.edition(), before.agency());
        if (after.equals(before)) {
            return new Standing(before, responses, false);
        }
        var told = before.terms().deadline();
        var isMoved = !Objects.equals(told, terms.deadline());
        if (told != null && isMoved && word.reason() == null) {
            return new ReasonMissing();
        }
        entity.take(after);
        note(after, isMoved ? Note.Kind.EXTENDED : Note.Kind.CHANGED, word);
        audit.add(
                ParticipationAct.of(
                                isMoved ? "DEADLINE_CHANGED" : "INVITATION_CHANGED", before, after)
                        .because(reasonOf(word)));
        editions.revised(edition);
        return new Standing(after, responses, false);
    }

    private void note(Participation participation, Note.Kind what, Word word) {
        store.note(
                participation.edition(),
                participation.agency(),
                new Note(
                        what,
                        word.reason(),
                        participation.terms().deadline(),
                        Caller.ANALYST,
                        word.subject(),
                        now()));
    }

    static @Nullable String reasonOf(Word word) {
        return word.reason() == null ? null : Act.REASON_GIVEN;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Why nothing can be changed about who takes part, if so. */
    public static Optional<Lock> lockOf(Edition edition) {
        return edition.state() == EditionState.LOCKED || edition.state() == EditionState.ARCHIVED
                ? edition.lock()
                : Optional.empty();
    }
}
