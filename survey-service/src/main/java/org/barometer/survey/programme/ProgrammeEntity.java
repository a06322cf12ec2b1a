package org.barometer.survey.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import org.barometer.survey.programme.model.Unit;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // Hibernate fills the fields after the constructor.
@Entity
@Table(name = "programme")
class ProgrammeEntity {
    @Id String code;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> title;

    @Enumerated(EnumType.STRING)
    Unit unit;
}
