package org.barometer.trend.provisional;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.estimate.model.Change;
import org.barometer.trend.estimate.model.Confidence;
import org.barometer.trend.estimate.model.Design;
import org.barometer.trend.estimate.model.Estimand;
import org.barometer.trend.estimate.model.Interval;
import org.barometer.trend.estimate.model.ParallelRun;
import org.barometer.trend.estimate.model.ParallelRun.Bridged;
import org.barometer.trend.estimate.model.PooledDesignEffect;
import org.barometer.trend.estimate.model.Proportion;
import org.barometer.trend.provisional.ParallelRunView.BridgedChangeView;
import org.barometer.trend.provisional.ParallelRunView.BridgedView;
import org.barometer.trend.provisional.ParallelRunView.RunOptionView;
import org.barometer.trend.provisional.ParallelRunView.WordingView;
import org.barometer.trend.tally.TallyCube;

/** What new words do to the answers, from the counts of this moment, and what they continue. */
@ApplicationScoped
class ParallelRuns {
    private static final Confidence CONFIDENCE = Confidence.OF_95_PERCENT;

    private final Catalogue catalogue;
    private final AskedQuestions questions;

    ParallelRuns(Catalogue catalogue, TallyCube cube) {
        this.catalogue = catalogue;
        questions = new AskedQuestions(catalogue, cube);
    }

    /** One question in its two wordings. */
    private record Run(Answered earlier, Answered now) {
        Optional<ParallelRun> of(String option, Design design) {
            return share(earlier, option, design)
                    .flatMap(
                            before ->
                                    share(now, option, design)
                                            .map(after -> new ParallelRun(before, after)));
        }

        PooledDesignEffect pooled() {
            return PooledDesignEffect.of(
                    Stream.of(earlier, now)
                            .flatMap(one -> one.shares(Estimand.RESPONDENTS))
                            .toList());
        }
    }

    /** All of them, by edition. */
    List<ParallelRunView> all() {
        return catalogue.editions().stream().flatMap(this::in).map(this::view).toList();
    }

    /** The one of a question that was asked in new words. */
    Optional<ParallelRunView> of(String edition, String question) {
        return catalogue.edition(edition).stream()
                .flatMap(this::in)
                .filter(run -> run.now().question().code().equals(question))
                .map(this::view)
                .findFirst();
    }

    private Stream<Run> in(Edition edition) {
        return edition.questionnaire().questions().stream()
                .flatMap(
                        question ->
                                Optional.ofNullable(question.earlierWording())
                                        .flatMap(edition.questionnaire()::question)
                                        .map(earlier -> run(edition, earlier, question))
                                        .stream());
    }

    private Run run(Edition edition, Question earlier, Question now) {
        return new Run(questions.answered(edition, earlier), questions.answered(edition, now));
    }

    private ParallelRunView view(Run run) {
        var now = run.now();
        var options =
                now.question().options().stream()
                        .filter(option -> run.earlier().question().offers(option.code()))
                        .toList();
        var bridges = options.stream().map(option -> bridge(run, option.code())).toList();
        return new ParallelRunView(
                now.edition().code(),
                now.edition().year(),
                WordingView.of(run.earlier()),
                WordingView.of(now),
                options.stream().map(option -> option(run, option)).toList(),
                bridges.stream().flatMap(Bridge::shares).toList(),
                bridges.stream().flatMap(Bridge::changes).toList());
    }

    /** The agencies of this edition are the design: how they vary is what the factor's error is. */
    private RunOptionView option(Run run, Option option) {
        var found = run.of(option.code(), questions.design(List.of(run.earlier(), run.now())));
        var change = found.map(ParallelRun::difference);
        var difference = change.flatMap(each -> each.interval(run.pooled(), CONFIDENCE));
        var factor = found.flatMap(ParallelRun::factor);
        var interval = factor.flatMap(each -> each.interval(CONFIDENCE));
        return new RunOptionView(
                option.code(),
                option.label(),
                run.earlier().count(option.code()),
                found.map(each -> each.earlierWording().p()).orElse(null),
                run.now().count(option.code()),
                found.map(each -> each.newWording().p()).orElse(null),
                change.map(each -> each.estimate().value()).orElse(null),
                difference.map(Interval::lower).orElse(null),
                difference.map(Interval::upper).orElse(null),
                change.flatMap(Change::pValue).orElse(null),
                factor.map(ParallelRun.Factor::value).orElse(null),
                interval.map(Interval::lower).orElse(null),
                interval.map(Interval::upper).orElse(null),
                interval.map(_ -> ParallelRun.Method.LOG_RATIO).orElse(null));
    }

    /**
     * The editions of either side that an option's figures can be followed to, all of one design.
     */
    private Bridge bridge(Run run, String option) {
        var earlier = before(run.earlier(), option);
        var later = after(run.now(), option);
        var design =
                questions.design(
                        Stream.of(earlier, later, List.of(run.earlier(), run.now()))
                                .flatMap(List::stream)
                                .toList());
        return new Bridge(
                option,
                run.of(option, design).flatMap(ParallelRun::factor),
                earlier,
                later,
                design);
    }

    /** The last one first: nobody gets over a break. */
    private List<Answered> before(Answered run, String option) {
        var before = new ArrayList<Answered>();
        var next = run;
        for (var one : questions.of(run.question().measure()).reversed()) {
            if (isBefore(one, run)) {
                if (!new AskedTwice(one, next).compares(option)) {
                    break;
                }
                before.addFirst(one);
                next = one;
            }
        }
        return before;
    }

    private List<Answered> after(Answered run, String option) {
        var after = new ArrayList<Answered>();
        var last = run;
        for (var one : questions.of(run.question().measure())) {
            if (isBefore(run, one)) {
                if (!new AskedTwice(last, one).compares(option)) {
                    break;
                }
                after.add(one);
                last = one;
            }
        }
        return after;
    }

    private static boolean isBefore(Answered one, Answered other) {
        return one.edition().year() < other.edition().year();
    }

    private record Bridge(
            String option,
            Optional<ParallelRun.Factor> factor,
            List<Answered> earlier,
            List<Answered> later,
            Design design) {

        /** What the earlier editions would show in the new words. */
        Stream<BridgedView> shares() {
            return earlier.stream()
                    .flatMap(one -> bridged(one).stream().map(share -> view(one, share)));
        }

        private BridgedView view(Answered one, Bridged share) {
            var interval = share.interval(CONFIDENCE);
            return new BridgedView(
                    one.edition().code(),
                    one.edition().year(),
                    option,
                    share.p(),
                    interval.map(Interval::lower).orElse(null),
                    interval.map(Interval::upper).orElse(null));
        }

        /** From each edition in the earlier words to each one after the run. */
        Stream<BridgedChangeView> changes() {
            return earlier.stream()
                    .flatMap(
                            one ->
                                    bridged(one).stream()
                                            .flatMap(
                                                    share ->
                                                            later.stream()
                                                                    .flatMap(
                                                                            other ->
                                                                                    change(
                                                                                            one,
                                                                                            share,
                                                                                            other)
                                                                                            .stream())));
        }

        private Optional<BridgedChangeView> change(Answered one, Bridged share, Answered other) {
            return ParallelRuns.share(other, option, design)
                    .map(share::changeTo)
                    .map(
                            change -> {
                                var interval = change.interval(CONFIDENCE);
                                return new BridgedChangeView(
                                        one.edition().code(),
                                        other.edition().code(),
                                        option,
                                        change.value(),
                                        interval.map(Interval::lower).orElse(null),
                                        interval.map(Interval::upper).orElse(null),
                                        change.pValue().orElse(null));
                            });
        }

        private Optional<Bridged> bridged(Answered one) {
            return factor.flatMap(
                    some -> ParallelRuns.share(one, option, design).flatMap(some::bridge));
        }
    }

    private static Optional<Proportion> share(Answered asked, String option, Design design) {
        return Proportion.of(asked.in(design).sums(option), Estimand.RESPONDENTS);
    }
}
