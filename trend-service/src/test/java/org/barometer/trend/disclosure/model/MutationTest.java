package org.barometer.trend.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.barometer.trend.auditor.Auditor;
import org.barometer.trend.disclosure.model.Pattern.CellKey;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.LinearForm;
import org.barometer.trend.facts.model.Sensitive;
import org.junit.jupiter.api.Test;

/**
 * Shows any one of the counts that were hidden to protect others: the auditor objects, or it was
 * hidden for a reason that has nothing to do with what could be worked out.
 */
class MutationTest {
    private static final int TABLES = 36;
    private static final List<String> OPTIONS = List.of("A", "B", "C", "D");

    /** As the default, with percentages from the smallest block: small tables are the hard ones. */
    private static final DisclosurePolicy POLICY = new DisclosurePolicy(10, 3, 50, 5, 2, 10, 40, 4);

    private static final Auditor AUDITOR = Auditor.withOrTools();

    private enum Outcome {
        /** The auditor finds a secret that could be worked out. */
        OBJECTION,
        /** It follows from what is shown, so that showing it tells nothing new. */
        FOLLOWS,
        /** R2: what is left beside what is shown has to be a block of its own. */
        REMAINDER,
        /** R4: so much of its block is hidden that all is. */
        MUCH_IS_HIDDEN,
        /** None of these. */
        NEEDLESS
    }

    @Test
    void nothingIsHiddenBesideTheSecretsWithoutNeed() {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        Stream.concat(
                        new SplittableRandom(6).longs(TABLES).mapToObj(MutationTest::table),
                        attacks())
                .forEach(table -> mutate(table, outcomes));

        assertThat(outcomes).doesNotContainKey(Outcome.NEEDLESS);
        assertThat(outcomes.getOrDefault(Outcome.OBJECTION, 0)).isGreaterThan(25);
    }

    private static void mutate(AnswerTable table, Map<Outcome, Integer> outcomes) {
        var disclosed = Suppressor.solve("Q", table, POLICY);
        var secrets = new HashSet<>(disclosed.sensitive().stream().map(Sensitive::form).toList());
        for (var cell : disclosed.pattern().hiddenCells()) {
            var form = form(table, cell);
            if (!disclosed.pattern().hiddenBlocks().contains(cell.area())
                    && !disclosed.pattern().tooFew().contains(cell.area())
                    && !secrets.contains(form)) {
                outcomes.merge(outcome(table, disclosed, cell, form), 1, Integer::sum);
            }
        }
    }

    private static Outcome outcome(
            AnswerTable table, Disclosed disclosed, CellKey cell, LinearForm form) {
        var shown = disclosed.facts().stream().map(Fact::form).toList();
        if (new ExactRank(shown).implies(form)) {
            return Outcome.FOLLOWS;
        }
        var facts = new ArrayList<>(disclosed.facts());
        facts.add(Fact.equal("mutation", form, form.valueIn(disclosed.truth())));
        if (objects(disclosed, facts, List.of(Attacker.PUBLIC))
                || objects(disclosed, facts, attackers(table))) {
            return Outcome.OBJECTION;
        }
        if (!hiddenWithout(Rule.REMAINDER, table).contains(cell)) {
            return Outcome.REMAINDER;
        }
        return table.options().stream()
                        .allMatch(
                                option ->
                                        disclosed
                                                .pattern()
                                                .hiddenCells()
                                                .contains(new CellKey(cell.area(), option)))
                ? Outcome.MUCH_IS_HIDDEN
                : Outcome.NEEDLESS;
    }

    private static boolean objects(
            Disclosed disclosed, List<Fact> facts, List<Attacker> attackers) {
        return !AUDITOR.audit(facts, disclosed.sensitive(), disclosed.truth(), attackers).isClean();
    }

    private static Set<CellKey> hiddenWithout(Rule rule, AnswerTable table) {
        var rules = new Rules(POLICY, EnumSet.complementOf(EnumSet.of(rule)));
        return Suppressor.solve("Q", table, rules).pattern().hiddenCells();
    }

    private static List<Attacker> attackers(AnswerTable table) {
        var attackers = new ArrayList<Attacker>();
        for (var agency : new TreeSet<>(table.block(Area.WORLD).agencyCodes())) {
            var alone = new TreeSet<>(Set.of(agency));
            attackers.add(new Attacker(alone, 0));
            attackers.add(new Attacker(alone, POLICY.coalition()));
        }
        return attackers;
    }

    private static LinearForm form(AnswerTable table, CellKey cell) {
        var forms =
                table.exclusive()
                        ? new Forms("Q", table.options())
                        : new Forms(
                                "Q/" + cell.option(),
                                List.of(cell.option(), Block.not(cell.option())));
        return forms.count(table.block(cell.area()), Set.of(cell.option()));
    }

    /** The tables on which the attacks of the reference file are made. */
    private static Stream<AnswerTable> attacks() {
        var options = List.of("A", "B", "C", "D", "E", "F", "G", "H");
        var three = OPTIONS.subList(0, 3);
        return Stream.of(
                Tables.world(
                        options,
                        true,
                        Tables.spread("G", 12, options, 20, 20, 1, 2, 20, 20, 20, 20)),
                Tables.countries(
                        three,
                        true,
                        Map.of(
                                "XX", Tables.spread("X", 4, three, 12, 3, 0),
                                "YY", Tables.spread("Y", 4, three, 7, 8, 9))));
    }

    /** Agencies that are each in one of three countries and of one of two types. */
    private static AnswerTable table(long seed) {
        var random = new SplittableRandom(seed);
        boolean exclusive = random.nextBoolean();
        var areas = new HashMap<Area, List<Contribution>>();
        int agencies = random.nextInt(8, 15);
        for (int number = 0; number < agencies; number++) {
            var part = contribution("AG-%02d".formatted(number), exclusive, random);
            for (var area :
                    new LinkedHashSet<>(
                            List.of(
                                    Area.WORLD,
                                    new Area(Breakdown.COUNTRY, "C" + random.nextInt(3)),
                                    new Area(Breakdown.AGENCY_TYPE, "T" + random.nextInt(2))))) {
                areas.computeIfAbsent(area, _ -> new ArrayList<>()).add(part);
            }
        }
        var blocks = new TreeMap<Area, Block>();
        areas.forEach((area, parts) -> blocks.put(area, new Block(parts)));
        return new AnswerTable(OPTIONS, exclusive, blocks);
    }

    private static Contribution contribution(
            String agency, boolean exclusive, SplittableRandom random) {
        var counts = new HashMap<String, Long>();
        long sum = 0;
        long most = 0;
        for (int option = 0; option < OPTIONS.size(); option++) {
            // Some options are popular, so that their counts can be shown, and some are not.
            long count = random.nextLong(option < 2 ? 7 : 2);
            counts.put(OPTIONS.get(option), count);
            sum += count;
            most = Math.max(most, count);
        }
        return new Contribution(agency, exclusive ? sum : most + 3, counts);
    }
}
