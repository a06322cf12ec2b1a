package org.barometer.survey.coding;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import org.barometer.survey.coding.model.Code;
import org.barometer.survey.coding.model.Codebook;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // Hibernate fills the fields after the constructor.
@Entity
@Table(name = "codebook")
@IdClass(CodebookKey.class)
class CodebookEntity {
    @Id String programme;
    @Id String measure;
    @Id int version;

    int coders;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Code> codes;

    boolean frozen;

    static CodebookEntity of(CodebookKey key, Codebook codebook) {
        var entity = new CodebookEntity();
        entity.programme = key.programme();
        entity.measure = key.measure();
        entity.version = key.version();
        entity.take(codebook);
        return entity;
    }

    void take(Codebook codebook) {
        coders = codebook.coders();
        codes = codebook.codes();
    }

    Codebook toModel() {
        return new Codebook(version, coders, codes);
    }
}
