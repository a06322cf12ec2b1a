package org.barometer.survey.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.WithEarlier;
import org.barometer.survey.questionnaire.CompareVersions;

/** Compares what an edition asks with what the one before it asked. */
@ApplicationScoped
public class CompareEditions {
    private final EditionStore store;
    private final CompareVersions compareVersions;

    CompareEditions(EditionStore store, CompareVersions compareVersions) {
        this.store = store;
        this.compareVersions = compareVersions;
    }

    /** Empty where none of the programme was answered before. */
    @Transactional
    public Optional<WithEarlier> withEarlier(Edition edition) {
        return store.before(edition)
                .flatMap(
                        before ->
                                compareVersions
                                        .compare(
                                                edition.programme(),
                                                edition.questionnaireVersion(),
                                                before.questionnaire().version())
                                        .map(
                                                comparison ->
                                                        new WithEarlier(
                                                                before.edition().code(),
                                                                comparison,
                                                                before.coded())));
    }
}
