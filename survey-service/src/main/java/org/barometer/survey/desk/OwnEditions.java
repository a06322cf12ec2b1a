package org.barometer.survey.desk;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.edition.model.Form;
import org.barometer.survey.participation.OwnParticipations;
import org.barometer.survey.participation.OwnParticipations.Part;
import org.barometer.survey.participation.ParticipationStore;
import org.barometer.survey.participation.model.Deadline;
import org.barometer.survey.programme.ProgrammeStore;

/** The editions that concern an agency. */
@ApplicationScoped
class OwnEditions {
    /** What waits for the agency first, and of that what is due first; then the latest years. */
    private static final Comparator<OwnEdition> ORDER =
            comparing(OwnEdition::step)
                    .thenComparing(one -> one.deadline().map(Deadline::instant).orElse(Instant.MAX))
                    .thenComparingInt(one -> -one.edition().year())
                    .thenComparing(OwnEdition::code);

    private final EditionStore editions;
    private final ProgrammeStore programmes;
    private final OwnParticipations parts;
    private final ParticipationStore participations;
    private final Clock clock;

    OwnEditions(
            EditionStore editions,
            ProgrammeStore programmes,
            OwnParticipations parts,
            ParticipationStore participations,
            Clock clock) {
        this.editions = editions;
        this.programmes = programmes;
        this.parts = parts;
        this.participations = participations;
        this.clock = clock;
    }

    /** Where it was invited or has sent something, and all that everybody may answer. */
    @Transactional
    List<OwnEdition> of(String agency) {
        var own = parts.of(agency);
        var byInvitation = parts.byInvitation();
        return editions.all().stream()
                .filter(
                        edition ->
                                own.containsKey(edition.code())
                                        || (edition.state() != EditionState.DRAFT
                                                && !byInvitation.contains(edition.code())))
                .map(edition -> own(edition, own.getOrDefault(edition.code(), Part.NONE), agency))
                .sorted(ORDER)
                .toList();
    }

    /** Empty where there is no such edition. */
    @Transactional
    Optional<OwnEdition> find(String edition, String agency) {
        return editions.form(edition)
                .map(Form::edition)
                .map(found -> own(found, parts.in(edition, agency), agency));
    }

    private OwnEdition own(Edition edition, Part part, String agency) {
        var lock =
                edition.lock()
                        .or(
                                () ->
                                        participations
                                                .invitations(edition)
                                                .lock(agency, clock.instant()));
        return new OwnEdition(
                edition, programmes.titleOf(edition.programme()), part, lock.orElse(null));
    }
}
