package org.barometer.survey.questionnaire;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Rule;
import org.barometer.survey.questionnaire.model.Section;
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
    List<String> languages;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Section> sections;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Question> questions;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Rule> rules;

    boolean frozen;

    @Column(name = "frozen_at")
    Instant frozenAt;

    @Column(name = "copy_of")
    Integer copyOf;

    @Column(name = "idempotency_key")
    String idempotencyKey;

    static QuestionnaireEntity of(String programme, Questionnaire questionnaire) {
        var entity = new QuestionnaireEntity();
        entity.programme = programme;
        entity.version = questionnaire.version();
        entity.take(questionnaire);
        return entity;
    }

    void take(Questionnaire questionnaire) {
        languages = questionnaire.languages();
        sections = questionnaire.sections();
        questions = questionnaire.questions();
        rules = questionnaire.rules();
    }

    Questionnaire toModel() {
        return new Questionnaire(version, languages, sections, questions, rules);
    }
}
