package org.barometer.survey.questionnaire;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.barometer.survey.questionnaire.model.Bridge;
import org.barometer.survey.questionnaire.model.Judgement;
import org.barometer.survey.questionnaire.model.Verdict;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // Hibernate fills the fields after the constructor.
@Entity
@Table(name = "comparability_judgement")
@IdClass(JudgementEntity.Key.class)
class JudgementEntity {
    record Key(String programme, int version, int earlier, String measure) {}

    @Id String programme;
    @Id int version;

    @Id
    @Column(name = "earlier_version")
    int earlier;

    @Id String measure;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Bridge> bridges;

    @Enumerated(EnumType.STRING)
    Verdict verdict;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> note;

    String subject;

    @Column(name = "judged_at")
    Instant judgedAt;

    Judgement toModel() {
        return new Judgement(bridges, verdict, note);
    }
}
