package org.barometer.trend.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.language.model.Language;
import org.barometer.trend.query.FigureView;
import org.barometer.trend.release.model.Flag;
import org.barometer.trend.release.model.Release;
import org.jspecify.annotations.Nullable;

/**
 * One released figure, to be quoted and checked.
 *
 * @param share none where it is not published
 * @param gap why it is not
 * @param successor where the same figure stands in the release that has taken the place of this
 */
record FigurePage(
        String question,
        String questionHref,
        String option,
        String area,
        int year,
        boolean synthetic,
        @Nullable String share,
        String gap,
        @Nullable String interval,
        List<Fact> facts,
        ReleaseNote release,
        @Nullable Link successor,
        String json) {

    /** Something to know about the figure. */
    record Fact(String name, String value, boolean code) {}

    static FigurePage of(
            Release release,
            FigureView figure,
            String address,
            Here here,
            Language language,
            PageMessages words) {
        var estimate = figure.estimate();
        var lower = figure.lower();
        var upper = figure.upper();
        return new FigurePage(
                language.text(figure.text()),
                here.go("/measures/" + figure.measure())
                        .with("release", release.code())
                        .with("by", figure.by().name())
                        .href(),
                language.text(figure.label()),
                AreaNames.of(new Area(figure.by(), figure.area()), language, words),
                figure.year(),
                figure.synthetic(),
                estimate == null ? null : language.exact(estimate),
                figure.flags().contains(Flag.TOO_FEW) ? words.tooFew() : words.suppressed(),
                lower == null || upper == null ? null : language.range(lower, upper),
                facts(figure, language, words),
                ReleaseNote.of(release, language),
                Optional.ofNullable(figure.supersededBy())
                        .map(code -> Link.to(here.go("/f/" + code + address).href(), code, false))
                        .orElse(null),
                "/api/v1/figures/" + release.code() + address);
    }

    private static List<Fact> facts(FigureView figure, Language language, PageMessages words) {
        var facts = new ArrayList<Fact>();
        Optional.ofNullable(figure.x())
                .ifPresent(x -> facts.add(text(words.chose(), language.count(x))));
        Optional.ofNullable(figure.n())
                .ifPresent(n -> facts.add(text(words.base(), language.count(n))));
        Optional.ofNullable(figure.agencies())
                .ifPresent(m -> facts.add(text(words.agencies(), language.count(m))));
        facts.add(code(words.edition(), figure.edition()));
        facts.add(
                text(words.questionnaireVersion(), language.count(figure.questionnaireVersion())));
        if (!figure.flags().isEmpty()) {
            facts.add(code(words.flags(), figure.flags().toString().replaceAll("[\\[\\]]", "")));
        }
        facts.add(text(words.program(), figure.program()));
        facts.add(code(words.releaseDigest(), figure.digest()));
        facts.add(code(words.figureHash(), figure.hash()));
        return facts;
    }

    private static Fact text(String name, String value) {
        return new Fact(name, value, false);
    }

    private static Fact code(String name, String value) {
        return new Fact(name, value, true);
    }
}
