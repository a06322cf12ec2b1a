package org.barometer.survey.questionnaire;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/** The questionnaires of all programmes, by version. */
@ApplicationScoped
public class QuestionnaireStore
        implements PanacheRepositoryBase<QuestionnaireEntity, QuestionnaireEntity.Key> {
    private static final String LANGUAGES =
            "select programme, version, languages from QuestionnaireEntity where programme in :all";

    private static final String FREEZE =
            "update questionnaire set frozen = true, frozen_at = now() where programme = ? and version = ? and not"
                    + " frozen";

    /** Which questions, without reading them. */
    public record Version(String programme, int version) {}

    record Written(String programme, int version, List<String> languages) {}

    /** A questionnaire and since when it is frozen, because it has been answered. */
    public record Kept(Questionnaire questionnaire, @Nullable Instant frozenAt) {
        private static Kept of(QuestionnaireEntity entity) {
            return new Kept(entity.toModel(), entity.frozenAt);
        }

        public boolean frozen() {
            return frozenAt != null;
        }

        /** Why its questions cannot change, if so. */
        public Optional<Lock> lock() {
            return Optional.ofNullable(frozenAt).map(Lock.Reason.QUESTIONNAIRE_FROZEN::since);
        }
    }

    @Transactional
    public Optional<Kept> kept(String programme, int version) {
        return findByIdOptional(new QuestionnaireEntity.Key(programme, version)).map(Kept::of);
    }

    @Transactional
    public List<Kept> versions(String programme) {
        return list("programme = ?1 order by version", programme).stream().map(Kept::of).toList();
    }

    /** The languages of every version of these programmes. */
    @Transactional
    public Map<Version, List<String>> languages(Collection<String> programmes) {
        return getEntityManager()
                .createQuery(LANGUAGES, Written.class)
                .setParameter("all", programmes)
                .getResultStream()
                .collect(
                        toMap(
                                one -> new Version(one.programme(), one.version()),
                                Written::languages));
    }

    Optional<QuestionnaireEntity> copied(String programme, String idempotencyKey) {
        return find("programme = ?1 and idempotencyKey = ?2", programme, idempotencyKey)
                .firstResultOptional();
    }

    /** The highest version of a programme's questions. */
    @Transactional
    public OptionalInt newest(String programme) {
        return find(
                        "select version from QuestionnaireEntity where programme = ?1"
                                + " order by version desc",
                        programme)
                .project(Integer.class)
                .firstResultOptional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /** In the transaction of the first answer, which shares the programme's lock. */
    public static void freeze(Connection connection, String programme, int version)
            throws SQLException {
        try (var statement = connection.prepareStatement(FREEZE)) {
            statement.setString(1, programme);
            statement.setInt(2, version);
            statement.executeUpdate();
        }
    }
}
