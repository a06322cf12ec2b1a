package org.barometer.trend.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.barometer.trend.auditor.Auditor;
import org.barometer.trend.auditor.model.AuditVerdict.Safe;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.Sensitive;

/** An agency's own report beside everything published, attacked by the auditor. */
class OwnReportPropertyTest {
    private static final DisclosurePolicy POLICY = new DisclosurePolicy(10, 3, 50, 5, 2, 10, 40, 4);
    private static final List<String> OPTIONS = List.of("A", "B", "C", "D");
    private static final String OWN = "AG-00";
    private static final Auditor AUDITOR = Auditor.withOrTools();

    record Agency(int country, int type, List<Integer> counts) {}

    /** What is published of a question, and what one agency's coordinator reads beside it. */
    private record Read(Disclosed published, AnswerTable own, List<Fact> report) {}

    @Property(tries = 120)
    void theReportTellsOfOthersNoMoreThanTheAgencyKnowsAnyway(
            @ForAll("agencies") List<Agency> agencies, @ForAll boolean exclusive) {
        var read = read(agencies, exclusive);
        var secrets = read.published().sensitive();

        assertThat(found(read, secrets, read.report(), someone(0)))
                .isSubsetOf(found(read, secrets, List.of(), agency(0)));
        assertThat(found(read, secrets, read.report(), someone(POLICY.coalition())))
                .isSubsetOf(found(read, secrets, List.of(), agency(POLICY.coalition())));
    }

    /** Whoever knows how many colleagues answered finds none of them by the report. */
    @Property(tries = 120)
    void theReportTellsOfColleaguesNoMoreThanIsPublishedOfThem(
            @ForAll("agencies") List<Agency> agencies, @ForAll boolean exclusive) {
        var read = read(agencies, exclusive);
        var secrets = secrets(read.own());
        var bases = bases(read.own());

        for (var respondents = 0; respondents <= POLICY.coalition(); respondents++) {
            assertThat(found(read, secrets, read.report(), someone(respondents)))
                    .isSubsetOf(found(read, secrets, bases, someone(respondents)));
        }
    }

    private static Set<String> found(
            Read read, List<Sensitive> secrets, List<Fact> more, Attacker attacker) {
        var facts = Stream.concat(read.published().facts().stream(), more.stream()).toList();
        return AUDITOR
                .audit(facts, secrets, read.published().truth(), List.of(attacker))
                .findings()
                .stream()
                // What counts nobody but one's own is known too.
                .filter(finding -> !(finding.verdict() instanceof Safe))
                .map(finding -> finding.sensitive().name())
                .collect(Collectors.toSet());
    }

    private static Attacker someone(int respondents) {
        return new Attacker(new TreeSet<>(), respondents);
    }

    private static Attacker agency(int respondents) {
        return new Attacker(new TreeSet<>(Set.of(OWN)), respondents);
    }

    private static Read read(List<Agency> agencies, boolean exclusive) {
        var table = table(agencies, exclusive);
        var contribution =
                table.block(Area.WORLD).contributions().stream()
                        .filter(part -> part.agency().equals(OWN))
                        .findFirst()
                        .orElse(new Contribution(OWN, 0, Map.of()));
        var own = AnswerTable.ofOne(OPTIONS, exclusive, contribution, Map.of());
        return new Read(Suppressor.solve("Q", table, POLICY), own, report(own));
    }

    private static List<Fact> report(AnswerTable own) {
        var pattern = OwnPattern.of(own, POLICY);
        var facts = new ArrayList<Fact>();
        if (pattern.base()) {
            facts.addAll(bases(own));
        }
        var block = own.block(Area.WORLD);
        for (var option : pattern.counts()) {
            facts.add(
                    Fact.equal(
                            "own " + option,
                            forms(own, option).count(block, Set.of(option)),
                            block.count(option)));
        }
        return facts;
    }

    private static List<Fact> bases(AnswerTable own) {
        var block = own.block(Area.WORLD);
        return OPTIONS.stream()
                .map(option -> Fact.equal("own", forms(own, option).base(block), block.base()))
                .distinct()
                .toList();
    }

    private static List<Sensitive> secrets(AnswerTable own) {
        var block = own.block(Area.WORLD);
        var secrets = new ArrayList<Sensitive>();
        for (var option : OPTIONS) {
            var forms = forms(own, option);
            var chose = forms.count(block, Set.of(option));
            if (block.count(option) < POLICY.minCell()) {
                secrets.add(new Sensitive(option, chose, POLICY.minCell()));
            }
            if (block.base() - block.count(option) <= POLICY.coalition()) {
                secrets.add(
                        new Sensitive(
                                "not " + option,
                                forms.base(block).minus(chose),
                                POLICY.coalition() + 1L));
            }
        }
        return block.base() == 0 ? List.of() : secrets;
    }

    private static Forms forms(AnswerTable own, String option) {
        return own.exclusive()
                ? new Forms("Q", OPTIONS)
                : new Forms("Q/" + option, List.of(option, Block.not(option)));
    }

    @Provide
    static Arbitrary<List<Agency>> agencies() {
        var count =
                Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(0)),
                        Tuple.of(2, Arbitraries.integers().between(1, 4)),
                        Tuple.of(3, Arbitraries.integers().between(4, 12)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1),
                        count.list().ofSize(OPTIONS.size()))
                .as(Agency::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(14);
    }

    private static AnswerTable table(List<Agency> agencies, boolean exclusive) {
        var areas = new HashMap<Area, List<Contribution>>();
        for (var i = 0; i < agencies.size(); i++) {
            var agency = agencies.get(i);
            var part = contribution("AG-%02d".formatted(i), agency.counts(), exclusive);
            for (var area :
                    List.of(
                            Area.WORLD,
                            new Area(Breakdown.COUNTRY, "C" + agency.country()),
                            new Area(Breakdown.AGENCY_TYPE, "T" + agency.type()))) {
                areas.computeIfAbsent(area, _ -> new ArrayList<>()).add(part);
            }
        }
        var blocks = new TreeMap<Area, Block>();
        areas.forEach((area, parts) -> blocks.put(area, new Block(parts)));
        return new AnswerTable(OPTIONS, exclusive, blocks);
    }

    private static Contribution contribution(String code, List<Integer> counts, boolean exclusive) {
        var answers = new HashMap<String, Long>();
        for (var i = 0; i < counts.size(); i++) {
            answers.put(OPTIONS.get(i), (long) counts.get(i));
        }
        var sum = answers.values().stream().mapToLong(Long::longValue).sum();
        var most = answers.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return new Contribution(code, exclusive ? sum : most + 2, answers);
    }
}
