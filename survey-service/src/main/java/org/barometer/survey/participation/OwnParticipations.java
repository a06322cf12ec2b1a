package org.barometer.survey.participation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.barometer.survey.participation.model.Note;
import org.barometer.survey.participation.model.Participation;
import org.barometer.survey.wall.Wall;
import org.jspecify.annotations.Nullable;

/** What one agency is asked in all editions, and what it has sent. */
@ApplicationScoped
public class OwnParticipations {
    /**
     * An agency's part in one edition.
     *
     * @param participation absent where nobody has invited the agency
     * @param returned how many of its responses wait to be amended
     * @param notes what happened to the participation, the earliest first
     */
    public record Part(
            @Nullable Participation participation,
            long responses,
            long returned,
            List<Note> notes) {
        /** Nothing asked and nothing sent. */
        public static final Part NONE = new Part(null, 0, 0, List.of());

        public Part {
            notes = List.copyOf(notes);
        }
    }

    private record Counts(long responses, long returned) {}

    private static final String COUNTS =
            """
            select edition, count(*), count(*) filter (where review = 'RETURNED')
            from response where agency = :agency and answers is not null group by edition
            """;

    private final ParticipationStore store;
    private final EntityManager entities;
    private final Wall wall;

    OwnParticipations(ParticipationStore store, EntityManager entities, Wall wall) {
        this.store = store;
        this.entities = entities;
        this.wall = wall;
    }

    /** By edition; only those in which the agency was invited or has sent something. */
    @Transactional
    public Map<String, Part> of(String agency) {
        var counts = counts(agency);
        var invited =
                store.list("agency", agency).stream()
                        .map(ParticipationEntity::toModel)
                        .collect(toMap(Participation::edition, one -> one));
        var notes = notes(agency);
        var editions = new HashSet<>(counts.keySet());
        editions.addAll(invited.keySet());
        var parts = new HashMap<String, Part>();
        for (var edition : editions) {
            var count = counts.getOrDefault(edition, new Counts(0, 0));
            parts.put(
                    edition,
                    new Part(
                            invited.get(edition),
                            count.responses(),
                            count.returned(),
                            notes.getOrDefault(edition, List.of())));
        }
        return parts;
    }

    @Transactional
    public Part in(String edition, String agency) {
        return of(agency).getOrDefault(edition, Part.NONE);
    }

    /** The editions that take answers of invited agencies only, whichever these are. */
    @Transactional
    public Set<String> byInvitation() {
        return wall.seeAll(
                () ->
                        entities.createQuery(
                                        "select distinct edition from ParticipationEntity",
                                        String.class)
                                .getResultStream()
                                .collect(toSet()));
    }

    private Map<String, Counts> counts(String agency) {
        var counts = new HashMap<String, Counts>();
        for (var row :
                entities.createNativeQuery(COUNTS, Object[].class)
                        .setParameter("agency", agency)
                        .getResultList()) {
            var columns = (Object[]) row;
            counts.put(
                    (String) columns[0],
                    new Counts(
                            ((Number) columns[1]).longValue(), ((Number) columns[2]).longValue()));
        }
        return counts;
    }

    private Map<String, List<Note>> notes(String agency) {
        return entities.createQuery(
                        "from NoteEntity where agency = ?1 order by seq", NoteEntity.class)
                .setParameter(1, agency)
                .getResultStream()
                .collect(groupingBy(note -> note.edition, mapping(NoteEntity::toModel, toList())));
    }
}
