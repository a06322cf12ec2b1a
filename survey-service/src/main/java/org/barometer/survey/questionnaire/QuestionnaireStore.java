package org.barometer.survey.questionnaire;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.barometer.survey.questionnaire.model.Questionnaire;

/** The questionnaires of all programmes, by version. */
@ApplicationScoped
public class QuestionnaireStore
        implements PanacheRepositoryBase<QuestionnaireEntity, QuestionnaireEntity.Key> {
    private static final String FREEZE =
            "update questionnaire set frozen = true where programme = ? and version = ? and not"
                    + " frozen";

    /** A questionnaire and whether it has been answered. */
    public record Kept(Questionnaire questionnaire, boolean frozen) {}

    public Optional<Kept> kept(String programme, int version) {
        return findByIdOptional(new QuestionnaireEntity.Key(programme, version))
                .map(entity -> new Kept(entity.toModel(), entity.frozen));
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
