package org.barometer.survey.questionnaire;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // Hibernate fills the fields after the constructor.
@Entity
@Table(name = "questionnaire")
@IdClass(QuestionnaireEntity.Key.class)
class QuestionnaireEntity {
    record Key(String programme, int version) {}

    @Id String programme;
    @Id int version;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Question> questions;

    boolean frozen;

    Questionnaire toModel() {
        return new Questionnaire(version, questions);
    }
}
