package org.barometer.survey.edition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.barometer.survey.questionnaire.model.PublishedQuestion;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // Hibernate fills the fields after the constructor.
@Entity
@Table(name = "coded_question")
@IdClass(CodedQuestionEntity.Key.class)
class CodedQuestionEntity {
    record Key(String edition, String question) {}

    @Id String edition;
    @Id String question;

    int version;

    @JdbcTypeCode(SqlTypes.JSON)
    PublishedQuestion asked;
}
