package org.barometer.survey.edition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.edition.model.Form;
import org.barometer.survey.questionnaire.QuestionnaireStore;

/** The editions of all programmes. */
@ApplicationScoped
public class EditionStore implements PanacheRepositoryBase<EditionEntity, String> {
    private final QuestionnaireStore questionnaires;
    private final CodedQuestions codedQuestions;
    private final CrossingStore crossings;

    EditionStore(
            QuestionnaireStore questionnaires,
            CodedQuestions codedQuestions,
            CrossingStore crossings) {
        this.questionnaires = questionnaires;
        this.codedQuestions = codedQuestions;
        this.crossings = crossings;
    }

    /** The edition with its questions, as they are now. */
    @Transactional
    public Optional<Form> form(String code) {
        return findByIdOptional(code).map(EditionEntity::toModel).map(this::form);
    }

    /** Programme by programme, the earliest year first. */
    @Transactional
    public List<Edition> all() {
        return list("order by programme, year, code").stream().map(EditionEntity::toModel).toList();
    }

    /** The last one of the same programme that was answered before this one. */
    @Transactional
    public Optional<Form> before(Edition edition) {
        return find(
                        "programme = ?1 and year < ?2 and state <> ?3 order by year desc, code",
                        edition.programme(),
                        edition.year(),
                        EditionState.DRAFT)
                .firstResultOptional()
                .map(EditionEntity::toModel)
                .map(this::form);
    }

    /** The next one of the same programme, which is compared with this one. */
    Optional<EditionEntity> after(Edition edition) {
        return find(
                        "programme = ?1 and year > ?2 and state <> ?3 order by year, code",
                        edition.programme(),
                        edition.year(),
                        EditionState.ARCHIVED)
                .firstResultOptional();
    }

    Form form(Edition edition) {
        return questionnaires
                .kept(edition.programme(), edition.questionnaireVersion())
                .map(
                        kept ->
                                new Form(
                                        edition,
                                        kept.questionnaire(),
                                        kept.frozenAt(),
                                        codedQuestions.of(edition.code()),
                                        crossings.of(edition.code())))
                .orElseThrow(
                        () -> new IllegalStateException("An edition without its questionnaire"));
    }

    /** Without loading the edition, so that it can be read afresh once the programme is locked. */
    Optional<String> programmeOf(String code) {
        return find("select programme from EditionEntity where code = ?1", code)
                .project(String.class)
                .firstResultOptional();
    }

    List<EditionEntity> asking(String programme, int questionnaireVersion) {
        return list(
                "programme = ?1 and questionnaireVersion = ?2 order by code",
                programme,
                questionnaireVersion);
    }
}
