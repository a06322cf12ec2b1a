package org.barometer.survey.codingdesk;

import java.util.Collection;
import java.util.List;
import org.barometer.survey.coding.CompareCodings.Disagreement;
import org.barometer.survey.coding.Round;
import org.barometer.survey.coding.model.RoundProgress;
import org.barometer.survey.pages.model.Language;
import org.jspecify.annotations.Nullable;

/** One answer that coders saw differently, with all codes to choose from. */
record DecisionPage(
        RoundHead head,
        DisagreementsPage.Dispute dispute,
        List<CodeChoice> choices,
        @Nullable String problem,
        String backHref) {

    static DecisionPage of(
            Round round,
            RoundProgress progress,
            Disagreement disagreement,
            Collection<String> chosen,
            @Nullable String problem,
            Language language) {
        return new DecisionPage(
                RoundHead.of(round, progress, RoundHead.Tab.DISAGREEMENTS, language),
                DisagreementsPage.dispute(
                        disagreement, round, new CodeLabels(round.codebook(), language)),
                CodeChoice.of(round.codebook(), chosen, language),
                problem,
                Addresses.disagreements(round));
    }
}
