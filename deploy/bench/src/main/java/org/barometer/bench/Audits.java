package org.barometer.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.barometer.trend.auditor.Auditor;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.LinearForm;
import org.barometer.trend.facts.model.Sensitive;

/**
 * D1: the audit of a simulated year against the public, every agency, and every agency with two
 * respondents. 60 agencies in 41 countries and of 4 types; the world and the types show what is not
 * small, and countries how many answered where they are ten. What grows is the number of measures,
 * or of respondents.
 */
final class Audits implements Target {
    private static final int MEASURES = 40;
    private static final int RESPONDENTS = 450;

    private static final int CELLS_OF_A_MEASURE = (41 + 4 + 1) * (Year.OPTIONS + 1);

    @Override
    public List<Figure> measure(Plan plan) {
        var auditor = Auditor.withOrTools();
        Year.of(4, RESPONDENTS).audit(auditor);
        double year = seconds(auditor, Year.of(MEASURES, RESPONDENTS), plan);
        var cells = new ArrayList<Slope.Point>();
        int most = plan.quick() ? 10_000 : 100_000;
        for (int amount = 1_000; amount <= most; amount *= 10) {
            var larger = Year.of(amount / CELLS_OF_A_MEASURE, RESPONDENTS);
            cells.add(new Slope.Point(amount, seconds(auditor, larger, plan)));
        }
        var respondents = new ArrayList<Slope.Point>();
        for (int amount = 1_000; amount <= 1_000_000; amount *= 10) {
            respondents.add(
                    new Slope.Point(amount, seconds(auditor, Year.of(MEASURES, amount), plan)));
        }
        return List.of(
                Figure.plain(
                        "D1",
                        "audit of %d measures, %d respondents".formatted(MEASURES, RESPONDENTS),
                        "s",
                        Rounds.of(year),
                        new Goal.AtMost(180)),
                Figure.plain(
                        "D1",
                        "slope of an audit's time over cells, 1,000 to %,d".formatted(most),
                        "",
                        Rounds.of(Slope.of(cells)),
                        new Goal.AtMost(1.05)),
                Figure.plain(
                        "D1",
                        "slope of an audit's time over respondents, 1,000 to 1,000,000",
                        "",
                        Rounds.of(Slope.of(respondents)),
                        new Goal.AtMost(0.05)));
    }

    private static double seconds(Auditor auditor, Year year, Plan plan) {
        var system =
                ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        long before = system.getProcessCpuTime();
        long start = System.nanoTime();
        long safe = year.audit(auditor);
        double seconds = (System.nanoTime() - start) / 1e9;
        plan.say(
                "%,d facts, %,d sensitive counts, %,d respondents: %,d verdicts, %.1f %% safe, in %.1f s (%.1f s of processor)"
                        .formatted(
                                year.facts().size(),
                                year.sensitive().size(),
                                year.respondents(),
                                year.verdicts(),
                                100.0 * safe / Math.max(1, year.verdicts()),
                                seconds,
                                (system.getProcessCpuTime() - before) / 1e9));
        return seconds;
    }

    /** What a year has to hide, and what it shows. */
    private record Year(
            int respondents,
            List<Fact> facts,
            List<Sensitive> sensitive,
            Map<Atom, Long> truth,
            List<Attacker> attackers) {
        static final int OPTIONS = 5;

        private static final int AGENCIES = 60;
        private static final int COUNTRIES = 41;
        private static final int TYPES = 4;
        private static final int SMALL_BASE = 10;
        private static final int SMALL_CELL = 5;

        static Year of(int measures, int respondents) {
            var year =
                    new Year(
                            respondents,
                            new ArrayList<>(),
                            new ArrayList<>(),
                            new TreeMap<>(),
                            new ArrayList<>());
            var random = new SplittableRandom(2026);
            var sizes = new int[AGENCIES];
            for (int respondent = 0; respondent < respondents; respondent++) {
                sizes[random.nextInt(AGENCIES)]++;
            }
            for (int measure = 0; measure < measures; measure++) {
                year.ask("M%04d".formatted(measure), sizes, random);
            }
            year.attackers.add(Attacker.PUBLIC);
            for (int number = 0; number < AGENCIES; number++) {
                var alone = new TreeSet<>(List.of(agency(number)));
                year.attackers.add(new Attacker(alone, 0));
                year.attackers.add(new Attacker(alone, 2));
            }
            return year;
        }

        long verdicts() {
            return (long) sensitive.size() * attackers.size();
        }

        /** How many verdicts are not unsafe. */
        long audit(Auditor auditor) {
            return verdicts() - auditor.audit(facts, sensitive, truth, attackers).unsafe().size();
        }

        private void ask(String measure, int[] sizes, SplittableRandom random) {
            var shares = random.doubles(OPTIONS, 0.2, 1.2).toArray();
            double all = Arrays.stream(shares).sum();
            for (int number = 0; number < AGENCIES; number++) {
                var counts = new long[OPTIONS];
                for (int respondent = 0; respondent < sizes[number]; respondent++) {
                    double drawn = random.nextDouble(all);
                    int option = 0;
                    while (option < OPTIONS - 1 && drawn >= shares[option]) {
                        drawn -= shares[option++];
                    }
                    counts[option]++;
                }
                for (int option = 0; option < OPTIONS; option++) {
                    truth.put(atom(measure, number, option), counts[option]);
                }
            }
            area(measure, "world", _ -> true, true);
            for (int type = 0; type < TYPES; type++) {
                int of = type;
                area(measure, "type " + type, number -> number % TYPES == of, true);
            }
            for (int country = 0; country < COUNTRIES; country++) {
                int of = country;
                area(measure, "country " + country, number -> number % COUNTRIES == of, false);
            }
        }

        private void area(String measure, String area, IntPredicate agencies, boolean shown) {
            var base = LinearForm.NOTHING;
            for (int option = 0; option < OPTIONS; option++) {
                int of = option;
                var cell =
                        LinearForm.sum(
                                IntStream.range(0, AGENCIES)
                                        .filter(agencies)
                                        .mapToObj(number -> atom(measure, number, of))
                                        .toList());
                base = base.plus(cell);
                judge("%s %s %d".formatted(measure, area, option), cell, SMALL_CELL, shown);
            }
            judge("%s %s base".formatted(measure, area), base, SMALL_BASE, true);
        }

        private void judge(String name, LinearForm form, int threshold, boolean shown) {
            long value = form.valueIn(truth);
            if (value > 0 && value < threshold) {
                sensitive.add(new Sensitive(name, form, threshold));
            } else if (shown) {
                facts.add(Fact.equal(name, form, value));
            }
        }

        private static Atom atom(String measure, int agency, int option) {
            return new Atom(agency(agency), measure + "/" + option);
        }

        private static String agency(int number) {
            return "BENCH-%02d".formatted(number);
        }
    }
}
