package org.barometer.survey.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.EditionState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // Hibernate fills the fields after the constructor.
@Entity
@Table(name = "edition")
class EditionEntity {
    @Id String code;
    String programme;
    int year;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> title;

    @Enumerated(EnumType.STRING)
    EditionState state;

    Instant since;

    @Column(name = "questionnaire_version")
    int questionnaireVersion;

    boolean synthetic;
    boolean anonymous;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> source;

    Instant embargo;
    int revision;

    static EditionEntity of(Edition edition) {
        var entity = new EditionEntity();
        entity.code = edition.code();
        entity.programme = edition.programme();
        entity.take(edition);
        return entity;
    }

    void take(Edition edition) {
        year = edition.year();
        title = edition.title();
        state = edition.state();
        since = edition.since();
        questionnaireVersion = edition.questionnaireVersion();
        synthetic = edition.synthetic();
        anonymous = edition.anonymous();
        source = edition.source();
        embargo = edition.embargo();
        revision = edition.revision();
    }

    Edition toModel() {
        return new Edition(
                code,
                programme,
                year,
                title,
                state,
                since,
                questionnaireVersion,
                synthetic,
                anonymous,
                source,
                embargo,
                revision);
    }
}
