package org.barometer.agency.agency.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.barometer.agency.agency.model.Reorganisation.Fault;
import org.barometer.agency.agency.model.Reorganisation.Predecessor;
import org.barometer.agency.agency.model.Reorganisation.Successor;
import org.barometer.agency.agency.model.ReorganisationPlan.Faulty;
import org.barometer.agency.agency.model.ReorganisationPlan.Feasible;
import org.barometer.agency.agency.model.Succession.Kind;
import org.junit.jupiter.api.Test;

class ReorganisationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final Map<AgencyCode, Agency> registry = new HashMap<>();

    @Test
    void splitsAnAgencyIntoOneThatIsThereAndANewOne() {
        register("A", "B");

        var plan = split("A", List.of(present("B"), anew("C"))).plan(registry, TODAY);

        assertThat(plan)
                .isInstanceOfSatisfying(
                        Feasible.class,
                        feasible -> {
                            assertThat(feasible.wanted())
                                    .extracting(agency -> agency.code().value())
                                    .containsExactly("C", "A");
                            var split = feasible.wanted().getLast();
                            assertThat(split.status()).isEqualTo(AgencyStatus.RETIRED);
                            assertThat(split.revision()).isEqualTo(2);
                            assertThat(split.succession())
                                    .contains(
                                            Succession.of(
                                                    Kind.SPLIT,
                                                    List.of(code("B"), code("C")),
                                                    TODAY));
                        });
    }

    @Test
    void mergesAgenciesIntoANewOne() {
        register("A", "B");

        var plan = merger(List.of("A", "B"), anew("C")).plan(registry, TODAY);

        assertThat(plan)
                .isInstanceOfSatisfying(
                        Feasible.class,
                        feasible ->
                                assertThat(feasible.wanted())
                                        .extracting(Agency::status)
                                        .containsExactly(
                                                AgencyStatus.ACTIVE,
                                                AgencyStatus.RETIRED,
                                                AgencyStatus.RETIRED));
    }

    @Test
    void letsOneJoinAnotherThatIsThere() {
        register("A", "B");

        assertThat(merger(List.of("A"), present("B")).plan(registry, TODAY))
                .isInstanceOf(Feasible.class);
    }

    @Test
    void tellsEverythingThatStandsAgainstIt() {
        register("A", "B", "R");
        retire("R");

        var reorganisation =
                new Reorganisation(
                        Kind.SPLIT,
                        List.of(
                                new Predecessor(code("A"), 7),
                                new Predecessor(code("R"), 2),
                                new Predecessor(code("X"), 1),
                                new Predecessor(code("A"), 1)),
                        List.of(present("A"), anew("B"), present("R"), present("Y"), anew("B")),
                        TODAY.plusDays(1));

        assertThat(faults(reorganisation))
                .containsExactlyInAnyOrder(
                        "/predecessors not-one",
                        "/effectiveOn in-the-future",
                        "/predecessors/0/revision outdated",
                        "/predecessors/1/code retired",
                        "/predecessors/2/code unknown",
                        "/predecessors/3/code repeated",
                        "/successors/0/code cycle",
                        "/successors/1/code code-taken",
                        "/successors/2/code cycle",
                        "/successors/3/code unknown",
                        "/successors/4/code repeated");
    }

    @Test
    void takesNoRenamingForAMerger() {
        register("A");

        assertThat(faults(merger(List.of("A"), anew("B"))))
                .containsExactly("/predecessors too-few");
    }

    @Test
    void splitsIntoNoSingleAgency() {
        register("A", "B");

        assertThat(faults(split("A", List.of(present("B")))))
                .containsExactly("/successors too-few");
    }

    @Test
    void followsNobodyWhoHasRetired() {
        register("A", "B", "C");
        retire("B");

        assertThat(faults(split("A", List.of(present("B"), present("C")))))
                .containsExactly("/successors/0/code retired");
    }

    @Test
    void tellsARepeatedWishFromAnother() {
        var wish = merger(List.of("A", "B"), anew("C")).wish("someone", "key");

        assertThat(wish)
                .isEqualTo(merger(List.of("A", "B"), anew("C")).wish("someone", "key"))
                .isNotEqualTo(merger(List.of("A", "B"), present("C")).wish("someone", "key"))
                .isNotEqualTo(merger(List.of("A"), anew("C")).wish("someone", "key"));
    }

    /** However agencies split and merge, nobody ends up as a successor of its own successors. */
    @Property(tries = 300)
    void neverLeadsBack(@ForAll("wishes") List<Reorganisation> wishes) {
        register("A", "B", "C", "D", "E");
        for (var wish : wishes) {
            if (withCurrentRevisions(wish).plan(registry, TODAY) instanceof Feasible(var wanted)) {
                wanted.forEach(agency -> registry.put(agency.code(), agency));
            }
        }

        assertThat(registry.keySet())
                .allSatisfy(code -> assertThat(allSuccessors(code)).doesNotContain(code));
        assertThat(registry.values())
                .allSatisfy(
                        agency ->
                                assertThat(
                                                agency.succession().isEmpty()
                                                        || agency.status().isFinal())
                                        .isTrue());
        registry.clear();
    }

    @Provide
    Arbitrary<List<Reorganisation>> wishes() {
        var codes = Arbitraries.of("A", "B", "C", "D", "E", "F", "G").map(ReorganisationTest::code);
        var predecessors =
                codes.map(code -> new Predecessor(code, 1)).list().ofMinSize(1).ofMaxSize(3);
        var successors =
                Combinators.combine(codes, Arbitraries.of(true, false))
                        .as((code, isNew) -> isNew ? anew(code.value()) : present(code.value()))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3);
        return Combinators.combine(Arbitraries.of(Kind.values()), predecessors, successors)
                .as((kind, before, after) -> new Reorganisation(kind, before, after, TODAY))
                .list()
                .ofMaxSize(30);
    }

    private Set<AgencyCode> allSuccessors(AgencyCode code) {
        var found = new TreeSet<AgencyCode>();
        var next = new ArrayList<>(successors(code));
        while (!next.isEmpty()) {
            var one = next.removeLast();
            if (found.add(one)) {
                next.addAll(successors(one));
            }
        }
        return found;
    }

    private List<AgencyCode> successors(AgencyCode code) {
        return Optional.ofNullable(registry.get(code)).flatMap(Agency::succession).stream()
                .flatMap(succession -> succession.successors().stream())
                .toList();
    }

    private Reorganisation withCurrentRevisions(Reorganisation wish) {
        return new Reorganisation(
                wish.kind(),
                wish.predecessors().stream()
                        .map(
                                each -> {
                                    var agency = registry.get(each.code());
                                    return new Predecessor(
                                            each.code(), agency == null ? 1 : agency.revision());
                                })
                        .toList(),
                wish.successors(),
                wish.effectiveOn());
    }

    private List<String> faults(Reorganisation reorganisation) {
        return reorganisation.plan(registry, TODAY) instanceof Faulty(var faults)
                ? faults.stream().map(ReorganisationTest::inShort).toList()
                : List.of();
    }

    private static String inShort(Fault fault) {
        return fault.place() + " " + fault.code();
    }

    private void register(String... codes) {
        for (var code : codes) {
            registry.put(code(code), Agency.register(code(code), called(code)));
        }
    }

    private void retire(String code) {
        var agency = registry.get(code(code));
        registry.put(
                code(code),
                new Agency(
                        code(code),
                        called(code).ofNew(),
                        AgencyStatus.RETIRED,
                        Optional.empty(),
                        agency == null ? 1 : agency.revision() + 1));
    }

    private static Reorganisation split(String agency, List<Successor> successors) {
        return new Reorganisation(
                Kind.SPLIT, List.of(new Predecessor(code(agency), 1)), successors, TODAY);
    }

    private static Reorganisation merger(List<String> agencies, Successor successor) {
        return new Reorganisation(
                Kind.MERGER,
                agencies.stream().map(code -> new Predecessor(code(code), 1)).toList(),
                List.of(successor),
                TODAY);
    }

    private static Successor present(String code) {
        return new Successor(code(code), Optional.empty());
    }

    private static Successor anew(String code) {
        return new Successor(code(code), Optional.of(called(code)));
    }

    private static AgencyCode code(String code) {
        return new AgencyCode(code);
    }

    private static AgencyDescription called(String name) {
        return new AgencyDescription(
                new AgencyName(name),
                Optional.empty(),
                new CountryCode("SE"),
                AgencyType.POLICE,
                SizeBand.LARGE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
