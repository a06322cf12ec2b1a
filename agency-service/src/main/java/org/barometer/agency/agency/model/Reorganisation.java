package org.barometer.agency.agency.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.barometer.agency.agency.model.ReorganisationPlan.Faulty;
import org.barometer.agency.agency.model.ReorganisationPlan.Feasible;
import org.barometer.agency.agency.model.Succession.Kind;

/**
 * Agencies that give way to others: one that splits, or some that merge.
 *
 * <p>Who gives way retires in the same step, and nobody who has retired can be a successor. So
 * links lead from agencies that retired earlier to such that were there longer, and never back.
 */
public record Reorganisation(
        Kind kind,
        List<Predecessor> predecessors,
        List<Successor> successors,
        LocalDate effectiveOn) {

    /** An agency that gives way, as whoever decided so had it in view. */
    public record Predecessor(AgencyCode code, long revisionInView) {}

    /** An agency that goes on with the work; one with a description is registered for it. */
    public record Successor(AgencyCode code, Optional<AgencyDescription> description) {}

    /** One thing that stands against it: where in the request, which rule, and what to do. */
    public record Fault(String place, String code, String remedy) {}

    public Reorganisation {
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }

    /** Every agency that is concerned, each once and in order. */
    public SortedSet<AgencyCode> codes() {
        var codes = new TreeSet<AgencyCode>();
        predecessors.forEach(each -> codes.add(each.code()));
        successors.forEach(each -> codes.add(each.code()));
        return codes;
    }

    /** The wish by which a repetition is recognised. */
    public Wish wish(String administrator, String key) {
        var said = new ArrayList<>(List.of(kind.name(), effectiveOn.toString()));
        predecessors.forEach(each -> said.add(each.code() + "@" + each.revisionInView()));
        for (var successor : successors) {
            said.add(successor.code().value());
            successor.description().map(AgencyDescription::said).ifPresent(said::addAll);
        }
        return Wish.of(administrator, key, said);
    }

    /**
     * What is to become of which agencies, or everything that stands against it.
     *
     * @param registry every agency that is concerned and there
     */
    public ReorganisationPlan plan(Map<AgencyCode, Agency> registry, LocalDate today) {
        var faults = new ArrayList<Fault>();
        checkShape(faults, today);
        checkPredecessors(faults, registry);
        checkSuccessors(faults, registry);
        if (!faults.isEmpty()) {
            return new Faulty(faults);
        }
        var succession =
                Succession.of(kind, successors.stream().map(Successor::code).toList(), effectiveOn);
        var wanted = new ArrayList<Agency>();
        for (var successor : successors) {
            successor
                    .description()
                    .ifPresent(
                            description ->
                                    wanted.add(Agency.register(successor.code(), description)));
        }
        for (var predecessor : predecessors) {
            wanted.add(agency(registry, predecessor.code()).succeededBy(succession));
        }
        return new Feasible(wanted);
    }

    private static Agency agency(Map<AgencyCode, Agency> registry, AgencyCode code) {
        var agency = registry.get(code);
        if (agency == null) {
            throw new IllegalStateException("It was there a moment ago");
        }
        return agency;
    }

    private void checkShape(List<Fault> faults, LocalDate today) {
        var becomesAnother =
                predecessors.size() == 1
                        && successors.stream().allMatch(each -> each.description().isPresent());
        switch (kind) {
            case SPLIT -> {
                if (predecessors.size() != 1) {
                    faults.add(new Fault("/predecessors", "not-one", "One agency splits"));
                }
                if (successors.size() < 2) {
                    faults.add(new Fault("/successors", "too-few", "It splits into two or more"));
                }
            }
            case MERGER -> {
                if (successors.size() != 1) {
                    faults.add(new Fault("/successors", "not-one", "They merge into one agency"));
                }
                if (predecessors.isEmpty() || becomesAnother) {
                    faults.add(
                            new Fault(
                                    "/predecessors",
                                    "too-few",
                                    "Two or more merge into a new agency, one or more into one that"
                                            + " is there; to rename an agency, change it"));
                }
            }
        }
        if (effectiveOn.isAfter(today)) {
            faults.add(
                    new Fault(
                            "/effectiveOn",
                            "in-the-future",
                            "The agencies retire at once: use a day that has come"));
        }
    }

    private void checkPredecessors(List<Fault> faults, Map<AgencyCode, Agency> registry) {
        var seen = new TreeSet<AgencyCode>();
        for (int i = 0; i < predecessors.size(); i++) {
            var predecessor = predecessors.get(i);
            var place = "/predecessors/%d".formatted(i);
            var agency = registry.get(predecessor.code());
            if (!seen.add(predecessor.code())) {
                faults.add(new Fault(place + "/code", "repeated", "Name each agency once"));
            } else if (agency == null) {
                faults.add(unknown(place));
            } else if (agency.status().isFinal()) {
                faults.add(new Fault(place + "/code", "retired", "It has retired already"));
            } else if (agency.revision() != predecessor.revisionInView()) {
                faults.add(
                        new Fault(
                                place + "/revision",
                                "outdated",
                                "It has changed since you read it; read it again"));
            }
        }
    }

    private void checkSuccessors(List<Fault> faults, Map<AgencyCode, Agency> registry) {
        var leaving = new TreeSet<>(predecessors.stream().map(Predecessor::code).toList());
        var seen = new TreeSet<AgencyCode>();
        for (int i = 0; i < successors.size(); i++) {
            var successor = successors.get(i);
            var place = "/successors/%d".formatted(i);
            var agency = registry.get(successor.code());
            if (!seen.add(successor.code())) {
                faults.add(new Fault(place + "/code", "repeated", "Name each agency once"));
            } else if (leaving.contains(successor.code())) {
                faults.add(
                        new Fault(
                                place + "/code",
                                "cycle",
                                "An agency cannot follow itself: name only those that give way as"
                                        + " predecessors"));
            } else if (successor.description().isPresent()) {
                if (agency != null) {
                    faults.add(
                            new Fault(
                                    place + "/code",
                                    "code-taken",
                                    "It is registered already: name its code alone"));
                }
            } else if (agency == null) {
                faults.add(unknown(place));
            } else if (agency.status().isFinal()) {
                faults.add(
                        new Fault(
                                place + "/code",
                                "retired",
                                "It has retired: name who followed it"));
            }
        }
    }

    private static Fault unknown(String place) {
        return new Fault(
                place + "/code", "unknown", "No agency has this code: correct it or register it");
    }
}
