package org.barometer.survey.analysis;

import java.util.Arrays;
import java.util.List;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.pages.Link;
import org.barometer.survey.pages.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * What stands on top of every page about an edition.
 *
 * @param done what was done just before, to be said once
 */
record EditionHead(
        String code,
        String title,
        String href,
        String programme,
        String programmeHref,
        State state,
        List<Link> tabs,
        @Nullable String done) {

    /** Where one is in an edition. */
    enum Tab {
        OVERVIEW(""),
        PARTICIPATION("/participation"),
        PROGRESS("/progress"),
        COMPARISON("/comparison"),
        REVIEW("/review");

        private final String path;

        Tab(String path) {
            this.path = path;
        }

        private String label(AnalysisMessages words) {
            return switch (this) {
                case OVERVIEW -> words.tabOverview();
                case PARTICIPATION -> words.tabParticipation();
                case PROGRESS -> words.tabProgress();
                case COMPARISON -> words.tabComparison();
                case REVIEW -> words.tabReview();
            };
        }
    }

    static String hrefOf(String edition) {
        return "/analysis/editions/" + edition;
    }

    static EditionHead of(
            Edition edition,
            String programme,
            Tab here,
            @Nullable String done,
            Language language,
            AnalysisMessages words) {
        var href = hrefOf(edition.code());
        return new EditionHead(
                edition.code(),
                language.text(edition.title()),
                href,
                programme,
                "/analysis/programmes/" + edition.programme(),
                State.of(edition.state()),
                Arrays.stream(Tab.values())
                        .map(tab -> new Link(href + tab.path, tab.label(words), tab == here))
                        .toList(),
                done == null ? null : words.done(done));
    }
}
