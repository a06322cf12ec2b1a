package org.barometer.trend.release.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.disclosure.model.AnswerTable;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.disclosure.model.Block;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.disclosure.model.Contribution;
import org.barometer.trend.disclosure.model.DisclosurePolicy;
import org.barometer.trend.disclosure.model.Pattern;
import org.barometer.trend.disclosure.model.Suppression;
import org.barometer.trend.estimate.model.Wilson;
import org.barometer.trend.tally.model.Fingerprint;
import org.barometer.trend.tally.model.Tally;
import org.jspecify.annotations.Nullable;

/** Turns the counts of some editions into the figures that may be shown. */
public final class Compilation {

    /** An edition and what each agency's respondents answered in it. */
    public record Answers(Edition edition, Map<String, Tally> agencies) {
        public Answers {
            agencies = Map.copyOf(agencies);
        }

        /** Whether these are the answers that the edition took: all, at their last revision. */
        public boolean areComplete() {
            var turnout = edition.turnout();
            var counted = agencies.values().stream().mapToLong(Tally::responses).sum();
            var fingerprint =
                    agencies.values().stream()
                            .map(Tally::fingerprint)
                            .reduce(Fingerprint.NONE, Fingerprint::plus);
            return turnout != null
                    && turnout.count() == counted
                    && turnout.fingerprint().equals(fingerprint.toString());
        }
    }

    private static final Set<String> EXCLUSIVE = Set.of("SINGLE_CHOICE", "SCALE");

    private final List<Answers> answers;
    private final Map<String, Agency> agencies;
    private final DisclosurePolicy policy;

    private Compilation(
            List<Answers> answers, Map<String, Agency> agencies, DisclosurePolicy policy) {
        this.answers =
                answers.stream()
                        .sorted(
                                comparingInt((Answers one) -> one.edition().year())
                                        .thenComparing(one -> one.edition().code()))
                        .toList();
        this.agencies = agencies;
        this.policy = policy;
    }

    /** Measures of these editions whose answers are options; only these have shares. */
    public static Set<String> measuresOf(List<Edition> editions) {
        var measures = new TreeSet<String>();
        for (var edition : editions) {
            edition.questionnaire().questions().stream()
                    .filter(question -> !question.options().isEmpty())
                    .forEach(question -> measures.add(question.measure()));
        }
        return measures;
    }

    /**
     * The figures of every measure, in the world and by the breakdowns that are asked for.
     *
     * @param agencies by code; every agency that has answers
     */
    public static List<PublishedMeasure> of(
            List<Answers> answers,
            Map<String, Agency> agencies,
            Map<String, Set<Breakdown>> breakdowns,
            DisclosurePolicy policy) {
        var compilation = new Compilation(answers, agencies, policy);
        return measuresOf(answers.stream().map(Answers::edition).toList()).stream()
                .map(
                        measure ->
                                compilation.measure(
                                        measure, breakdowns.getOrDefault(measure, Set.of())))
                .toList();
    }

    private PublishedMeasure measure(String measure, Set<Breakdown> asked) {
        var breakdowns = EnumSet.of(Breakdown.WORLD);
        breakdowns.addAll(asked);
        var questions = new ArrayList<PublishedQuestion>();
        var observations = new ArrayList<Observation>();
        for (var one : answers) {
            one.edition()
                    .questionnaire()
                    .measuring(measure)
                    .filter(question -> !question.options().isEmpty())
                    .ifPresent(
                            question -> {
                                questions.add(PublishedQuestion.of(one.edition().code(), question));
                                observations.addAll(observe(one, question, breakdowns));
                            });
        }
        return new PublishedMeasure(
                measure,
                List.copyOf(breakdowns),
                questions,
                observations.stream().sorted(Observation.ORDER).toList());
    }

    private List<Observation> observe(Answers one, Question question, Set<Breakdown> breakdowns) {
        // All breakdowns are judged, so that what is hidden does not depend on which are asked for.
        var table = table(one, question);
        var pattern = Suppression.solve(table, policy);
        var observations = new ArrayList<Observation>();
        table.blocks()
                .forEach(
                        (area, block) -> {
                            if (breakdowns.contains(area.by())) {
                                for (var option : table.options()) {
                                    observations.add(
                                            observe(one.edition(), area, block, option, pattern));
                                }
                            }
                        });
        return observations;
    }

    private AnswerTable table(Answers one, Question question) {
        var options = question.options().stream().map(Option::code).toList();
        var areas = new TreeMap<Area, List<Contribution>>();
        areas.put(Area.WORLD, new ArrayList<>());
        one.agencies().entrySet().stream()
                .sorted(comparing(Map.Entry::getKey))
                .forEach(
                        entry -> {
                            var part =
                                    contribution(
                                            entry.getKey(), entry.getValue(), question, options);
                            for (var area : areasOf(entry.getKey())) {
                                areas.computeIfAbsent(area, _ -> new ArrayList<>()).add(part);
                            }
                        });
        var blocks = new TreeMap<Area, Block>();
        areas.forEach((area, parts) -> blocks.put(area, new Block(parts)));
        return new AnswerTable(options, EXCLUSIVE.contains(question.type()), blocks);
    }

    private List<Area> areasOf(String code) {
        var agency = agencies.get(code);
        if (agency == null) {
            throw new IllegalArgumentException("Nothing is known of agency " + code);
        }
        return List.of(
                Area.WORLD,
                new Area(Breakdown.AGENCY_TYPE, agency.type()),
                new Area(Breakdown.COUNTRY, agency.country()));
    }

    private static Contribution contribution(
            String agency, Tally tally, Question question, List<String> options) {
        var counted = tally.question(question.code());
        var counts = new TreeMap<String, Long>();
        options.forEach(option -> counts.put(option, counted.count(option)));
        return new Contribution(agency, counted.base(), counts);
    }

    private static Observation observe(
            Edition edition, Area area, Block block, String option, Pattern pattern) {
        return switch (pattern.verdict(area, option)) {
            case CLEARED -> {
                var x = block.count(option);
                var n = block.base();
                var interval = Wilson.interval(x, n, IntervalMethod.WILSON_95.level());
                yield new Observation(
                        area.by(),
                        area.code(),
                        option,
                        edition.year(),
                        edition.code(),
                        (double) x / n,
                        interval.lower(),
                        interval.upper(),
                        x,
                        n,
                        block.agencies(),
                        edition.questionnaire().version(),
                        List.of());
            }
            case TOO_FEW ->
                    empty(edition, area, option, block.base(), block.agencies(), Flag.TOO_FEW);
            case SUPPRESSED -> empty(edition, area, option, null, null, Flag.SUPPRESSED);
        };
    }

    private static Observation empty(
            Edition edition,
            Area area,
            String option,
            @Nullable Long n,
            @Nullable Integer agencies,
            Flag flag) {
        return new Observation(
                area.by(),
                area.code(),
                option,
                edition.year(),
                edition.code(),
                null,
                null,
                null,
                null,
                n,
                agencies,
                edition.questionnaire().version(),
                List.of(flag));
    }
}
