package org.barometer.survey.participation;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.participation.model.Invitations;
import org.barometer.survey.participation.model.Note;
import org.barometer.survey.participation.model.Participation;
import org.barometer.survey.participation.model.Reminder.Received;
import org.barometer.survey.wall.Wall;

/** Which agencies take part in which editions. */
@ApplicationScoped
public class ParticipationStore
        implements PanacheRepositoryBase<ParticipationEntity, ParticipationEntity.Key> {
    private static final String RECEIVED =
            """
            select agency, count(*),
                   cast(extract(epoch from min(review_at) filter (where review = 'RETURNED'))
                        * 1000 as bigint)
            from response
            where edition = :edition and answers is not null group by agency
            """;

    private static final String RECEIVED_OF =
            """
            select count(*) from response
            where edition = :edition and agency = :agency and answers is not null
            """;

    private final EntityManager entities;
    private final Wall wall;

    ParticipationStore(EntityManager entities, Wall wall) {
        this.entities = entities;
        this.wall = wall;
    }

    /** Everybody who is asked, for whoever takes answers: also of an agency that is not asked. */
    @Transactional
    public Invitations invitations(Edition edition) {
        return new Invitations(
                wall.seeAll(() -> all(edition.code())).stream()
                        .collect(toMap(Participation::agency, one -> one)),
                edition.since());
    }

    /** By the agency's code. */
    @Transactional
    public List<Participation> all(String edition) {
        return list("edition = ?1 order by agency", edition).stream()
                .map(ParticipationEntity::toModel)
                .toList();
    }

    Optional<ParticipationEntity> of(String edition, String agency) {
        return findByIdOptional(new ParticipationEntity.Key(edition, agency));
    }

    /** What stands, by agency. */
    Map<String, Received> received(String edition) {
        var counts = new HashMap<String, Received>();
        for (var row :
                entities.createNativeQuery(RECEIVED, Object[].class)
                        .setParameter("edition", edition)
                        .getResultList()) {
            var columns = (Object[]) row;
            counts.put(
                    (String) columns[0],
                    new Received(
                            ((Number) columns[1]).longValue(),
                            columns[2] instanceof Number millis
                                    ? Instant.ofEpochMilli(millis.longValue())
                                    : null));
        }
        return counts;
    }

    long received(String edition, String agency) {
        return ((Number)
                        entities.createNativeQuery(RECEIVED_OF, Long.class)
                                .setParameter("edition", edition)
                                .setParameter("agency", agency)
                                .getSingleResult())
                .longValue();
    }

    void note(String edition, String agency, Note note) {
        entities.persist(NoteEntity.of(edition, agency, note));
    }

    /** The earliest first. */
    List<Note> notes(String edition, String agency) {
        return entities.createQuery(
                        "from NoteEntity where edition = ?1 and agency = ?2 order by seq",
                        NoteEntity.class)
                .setParameter(1, edition)
                .setParameter(2, agency)
                .getResultStream()
                .map(NoteEntity::toModel)
                .toList();
    }
}
