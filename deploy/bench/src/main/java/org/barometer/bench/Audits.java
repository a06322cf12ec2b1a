package org.barometer.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.barometer.trend.auditor.Auditor;
import org.barometer.trend.disclosure.model.AnswerTable;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.disclosure.model.Block;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.disclosure.model.Contribution;
import org.barometer.trend.disclosure.model.DisclosurePolicy;
import org.barometer.trend.release.AuditedClearance;
import org.barometer.trend.release.model.Asked;
import org.barometer.trend.release.model.Clearance;

/**
 * D1: what a compilation waits for. Every question of a simulated year is hidden by the rules,
 * attacked as the public, as every agency and as every agency with two respondents, and repaired
 * until no attack succeeds. What grows is the number of questions, or of respondents.
 */
final class Audits implements Target {
    private static final int QUESTIONS = 40;
    private static final int FEWER = 10;
    private static final int RESPONDENTS = 450;

    private final Clearance clearance =
            new AuditedClearance(Auditor.withOrTools(), DisclosurePolicy.DEFAULT);

    @Override
    public List<Figure> measure(Plan plan) {
        seconds(Year.ofSingleChoices(2, RESPONDENTS), plan);
        double year = seconds(Year.of(QUESTIONS, RESPONDENTS), plan);
        var cells = new ArrayList<Slope.Point>();
        int most = plan.quick() ? 10_000 : 100_000;
        for (int amount = 1_000; amount <= most; amount *= 10) {
            var larger = Year.ofSingleChoices(amount / Year.CELLS, RESPONDENTS);
            cells.add(new Slope.Point(amount, seconds(larger, plan)));
        }
        var respondents = new ArrayList<Slope.Point>();
        for (int amount = 1_000; amount <= 1_000_000; amount *= 10) {
            respondents.add(
                    new Slope.Point(amount, seconds(Year.ofSingleChoices(FEWER, amount), plan)));
        }
        return List.of(
                Figure.plain(
                        "D1",
                        "clearing %d questions, %d respondents".formatted(QUESTIONS, RESPONDENTS),
                        "s",
                        Rounds.of(year),
                        new Goal.AtMost(180)),
                Figure.plain(
                        "D1",
                        "slope of its time over cells, 1,000 to %,d".formatted(most),
                        "",
                        Rounds.of(Slope.of(cells)),
                        new Goal.AtMost(1.05)),
                Figure.plain(
                        "D1",
                        "slope of its time over respondents, 1,000 to 1,000,000",
                        "",
                        Rounds.of(Slope.of(respondents)),
                        new Goal.AtMost(0.05)));
    }

    private double seconds(Year year, Plan plan) {
        var system =
                ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        long before = system.getProcessCpuTime();
        long start = System.nanoTime();
        var cleared =
                year.questions().entrySet().parallelStream()
                        .map(question -> clearance.first(question.getKey(), question.getValue()))
                        .toList();
        double seconds = (System.nanoTime() - start) / 1e9;
        plan.say(
                "%,d questions, %,d respondents: %,d secrets, %,d figures hidden after an attack, in %.1f s (%.1f s of processor)"
                        .formatted(
                                cleared.size(),
                                year.respondents(),
                                cleared.stream()
                                        .mapToLong(one -> one.proof().extent().secrets())
                                        .sum(),
                                cleared.stream()
                                        .mapToLong(one -> one.proof().extent().hidden())
                                        .sum(),
                                seconds,
                                (system.getProcessCpuTime() - before) / 1e9));
        return seconds;
    }

    /** What 60 agencies of 41 countries in 5 regions and of 4 types answered. */
    private record Year(int respondents, SortedMap<Asked, AnswerTable> questions) {
        private static final int AGENCIES = 60;
        private static final int COUNTRIES = 41;
        private static final int REGIONS = 5;
        private static final int TYPES = 4;
        private static final int OPTIONS = 5;
        private static final int TICKS = 8;

        /** Of a single choice, with its bases. */
        static final int CELLS = (1 + REGIONS + TYPES + COUNTRIES) * (OPTIONS + 1);

        /** Every third question is a multiple choice. */
        static Year of(int questions, int respondents) {
            return of(questions, respondents, 3);
        }

        static Year ofSingleChoices(int questions, int respondents) {
            return of(questions, respondents, Integer.MAX_VALUE);
        }

        private static Year of(int questions, int respondents, int everyMultiple) {
            var random = new SplittableRandom(2026);
            var sizes = new int[AGENCIES];
            for (int respondent = 0; respondent < respondents; respondent++) {
                sizes[random.nextInt(AGENCIES)]++;
            }
            var asked = new TreeMap<Asked, AnswerTable>();
            for (int number = 1; number <= questions; number++) {
                asked.put(
                        new Asked("M%04d".formatted(number), "BENCH"),
                        number % everyMultiple == 0
                                ? table(TICKS, false, sizes, random)
                                : table(OPTIONS, true, sizes, random));
            }
            return new Year(respondents, asked);
        }

        private static AnswerTable table(
                int options, boolean exclusive, int[] sizes, SplittableRandom random) {
            var shares = random.doubles(options, 0.2, 1.2).toArray();
            var parts = new TreeMap<Area, List<Contribution>>();
            for (int number = 0; number < AGENCIES; number++) {
                var counts =
                        exclusive
                                ? chosen(shares, sizes[number], random)
                                : ticked(shares, sizes[number], random);
                var byOption = new HashMap<String, Long>();
                for (int option = 0; option < options; option++) {
                    byOption.put("O" + option, counts[option]);
                }
                var part =
                        new Contribution("BENCH-%02d".formatted(number), sizes[number], byOption);
                int country = number % COUNTRIES;
                for (var area :
                        List.of(
                                Area.WORLD,
                                new Area(Breakdown.REGION, "R" + country % REGIONS),
                                new Area(Breakdown.AGENCY_TYPE, "T" + number % TYPES),
                                new Area(Breakdown.COUNTRY, "C" + country))) {
                    parts.computeIfAbsent(area, _ -> new ArrayList<>()).add(part);
                }
            }
            var blocks = new TreeMap<Area, Block>();
            parts.forEach((area, all) -> blocks.put(area, new Block(all)));
            return new AnswerTable(
                    IntStream.range(0, options).mapToObj(option -> "O" + option).toList(),
                    exclusive,
                    blocks);
        }

        private static long[] chosen(double[] shares, int respondents, SplittableRandom random) {
            double all = Arrays.stream(shares).sum();
            var counts = new long[shares.length];
            for (int respondent = 0; respondent < respondents; respondent++) {
                double drawn = random.nextDouble(all);
                int option = 0;
                while (option < shares.length - 1 && drawn >= shares[option]) {
                    drawn -= shares[option++];
                }
                counts[option]++;
            }
            return counts;
        }

        private static long[] ticked(double[] shares, int respondents, SplittableRandom random) {
            var counts = new long[shares.length];
            for (int respondent = 0; respondent < respondents; respondent++) {
                for (int option = 0; option < shares.length; option++) {
                    if (random.nextDouble(1.5) < shares[option]) {
                        counts[option]++;
                    }
                }
            }
            return counts;
        }
    }
}
