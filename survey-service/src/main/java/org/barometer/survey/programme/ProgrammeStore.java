package org.barometer.survey.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.survey.programme.model.Unit;

/** The programmes: series of editions that ask the same kind of respondent. */
@ApplicationScoped
public class ProgrammeStore implements PanacheRepositoryBase<ProgrammeEntity, String> {

    /** A programme: its title by language, and what one response stands for. */
    public record Programme(String code, Map<String, String> title, Unit unit) {}

    /** By their codes. */
    @Transactional
    public List<Programme> all() {
        return list("order by code").stream()
                .map(entity -> new Programme(entity.code, entity.title, entity.unit))
                .toList();
    }

    /** Empty where there is no such programme. */
    @Transactional
    public Optional<Unit> unitOf(String programme) {
        return findByIdOptional(programme).map(entity -> entity.unit);
    }

    /** By language; empty where there is no such programme. */
    @Transactional
    public Map<String, String> titleOf(String programme) {
        return findByIdOptional(programme).map(entity -> entity.title).orElse(Map.of());
    }
}
