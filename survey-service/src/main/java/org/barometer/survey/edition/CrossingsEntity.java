package org.barometer.survey.edition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.barometer.survey.questionnaire.model.Crossing;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // Hibernate fills the fields after the constructor.
@Entity
@Table(name = "edition_crossings")
class CrossingsEntity {
    @Id String edition;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Crossing> crossings;

    static CrossingsEntity of(String edition, List<Crossing> crossings) {
        var entity = new CrossingsEntity();
        entity.edition = edition;
        entity.crossings = crossings;
        return entity;
    }
}
