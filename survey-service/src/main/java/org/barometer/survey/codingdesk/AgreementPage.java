package org.barometer.survey.codingdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.barometer.survey.coding.CompareCodings.Reliability;
import org.barometer.survey.coding.Round;
import org.barometer.survey.coding.model.Agreement.Figure;
import org.barometer.survey.coding.model.RoundProgress;
import org.barometer.survey.codingdesk.model.CodeTree;
import org.barometer.survey.codingdesk.model.Strength;
import org.barometer.survey.pages.Words;
import org.barometer.survey.pages.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * How far two coders agree on each code, drawn and told.
 *
 * @param empty why there is nothing to compare, if so
 * @param low the codes on which they agree too little
 */
record AgreementPage(
        RoundHead head,
        @Nullable String empty,
        String base,
        @Nullable Row overall,
        List<Row> rows,
        String low,
        Scale scale) {

    /**
     * A code.
     *
     * @param alphaAt where its dot is on the scale; absent where it cannot be told
     */
    record Row(
            String label,
            int depth,
            String found,
            String alpha,
            String kappa,
            @Nullable Integer alphaAt,
            @Nullable Integer kappaAt,
            String strength,
            String mood) {}

    /** The places on the scale at which a code starts to be relied on. */
    record Scale(
            int zero, int tentative, int reliable, int one, String tentativeAs, String reliableAs) {
        private static final int LEFT = 10;
        private static final int LENGTH = 200;

        static Scale in(Language language) {
            return new Scale(
                    at(0),
                    at(Strength.TENTATIVE_FROM),
                    at(Strength.RELIABLE_FROM),
                    at(1),
                    Figures.limit(Strength.TENTATIVE_FROM, language),
                    Figures.limit(Strength.RELIABLE_FROM, language));
        }

        /** What is worse than chance stands at the left end. */
        static int at(double value) {
            return LEFT + Math.toIntExact(Math.round(LENGTH * Math.max(0, value)));
        }
    }

    private static final String NONE = "\u2013";

    static AgreementPage of(
            Round round, RoundProgress progress, Reliability reliability, Language language) {
        var words = Words.in(language, CodingMessages.class);
        var rows = new ArrayList<Row>();
        var low = new ArrayList<String>();
        for (var placed : CodeTree.of(round.codebook()).codes()) {
            var figure = reliability.byCode().get(placed.code().code());
            if (figure != null && figure.found() > 0) {
                var label = language.text(placed.code().label());
                rows.add(row(label, placed.depth(), figure, language));
                if (Strength.of(figure.alpha(), figure.found()) == Strength.LOW) {
                    low.add(label);
                }
            }
        }
        var overall = reliability.overall();
        return new AgreementPage(
                RoundHead.of(round, progress, RoundHead.Tab.AGREEMENT, language),
                round.codebook().coders() == 1
                        ? words.oneCoder()
                        : overall.answers() == 0 ? words.notCompared() : null,
                words.base(language.count(overall.answers())),
                row(words.overall(), 0, overall, language),
                rows,
                String.join(", ", low),
                Scale.in(language));
    }

    private static Row row(String label, int depth, Figure figure, Language language) {
        var strength = Strength.of(figure.alpha(), figure.found());
        return new Row(
                label,
                depth,
                language.count(figure.found()),
                written(figure.alpha(), language),
                written(figure.kappa(), language),
                at(figure.alpha()),
                at(figure.kappa()),
                strength.name(),
                switch (strength) {
                    case RELIABLE -> "good";
                    case TENTATIVE -> "wait";
                    case LOW -> "bad";
                    case TOO_FEW, UNKNOWN -> "";
                });
    }

    private static String written(OptionalDouble value, Language language) {
        return value.isPresent() ? Figures.coefficient(value.getAsDouble(), language) : NONE;
    }

    private static @Nullable Integer at(OptionalDouble value) {
        return value.isPresent() ? Scale.at(value.getAsDouble()) : null;
    }
}
