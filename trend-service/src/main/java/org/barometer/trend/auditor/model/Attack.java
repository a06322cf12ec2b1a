package org.barometer.trend.auditor.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.barometer.trend.auditor.model.Problem.Room;
import org.barometer.trend.auditor.model.Problem.Term;
import org.barometer.trend.auditor.model.Target.Seen;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Attacker;

/**
 * One attacker who goes for one sensitive count. A data set stands against him if every group of
 * atoms has at least the respondents that he knows of, and exactly those where he knows all of its
 * atoms.
 */
public final class Attack {
    private static final int COUNTED = 4;
    private static final int LIKE_THEM = 6;
    private static final int LARGEST = 12;

    private final Target target;
    private final Attacker attacker;

    /** Respondents of each group of whom the attacker's agencies know nothing. */
    private final long[] free;

    /** Groups of which they know all atoms. */
    private final boolean[] known;

    Attack(Target target, Attacker attacker) {
        this.target = target;
        this.attacker = attacker;
        this.free = target.counts();
        this.known = new boolean[free.length];
        var atoms = target.sizes();
        for (var agency : attacker.agencies()) {
            for (int atom : target.system().atomsOf(agency)) {
                int group = target.group(atom);
                free[group] -= target.system().count(atom);
                known[group] = --atoms[group] == 0;
            }
        }
    }

    public Attacker attacker() {
        return attacker;
    }

    /** Whether the attacker counts nothing in it but his own: then there is nothing to work out. */
    public boolean isOwn() {
        return target.terms().stream().allMatch(term -> known[term.group()]);
    }

    /**
     * Looks for respondents who, together with the attacker's agencies, would know that all of
     * these data sets are wrong.
     *
     * @param witnesses data sets that agree with the facts and in which the count is missed
     * @return empty if there are none: wherever the attacker's respondents are, a data set stands
     */
    public Optional<Placement> gap(List<Seen> witnesses) {
        if (witnesses.stream().anyMatch(this::standsAnywhere)) {
            return Optional.empty();
        }
        var search = new Search(witnesses);
        return search.isThereOne(0) ? Optional.of(search.placement()) : Optional.empty();
    }

    /**
     * A placement that the first standing data set does not survive has enough respondents in one
     * of the groups that shrink in it: those are tried, and nothing else. Each respondent is of one
     * agency, and in one group of every family.
     */
    private final class Search {
        private final List<Seen> witnesses;
        private final long[] placed = new long[free.length];
        private final List<Respondent> respondents = new ArrayList<>();

        Search(List<Seen> witnesses) {
            this.witnesses = witnesses;
            long most = Math.min(attacker.respondents(), target.system().total());
            for (long number = 0; number < most; number++) {
                respondents.add(new Respondent(others(), new BitSet()));
            }
        }

        /**
         * @param next before it nothing stands, however many more are placed
         */
        boolean isThereOne(int next) {
            int standing = next;
            while (standing < witnesses.size() && !stands(witnesses.get(standing), placed)) {
                standing++;
            }
            if (standing == witnesses.size()) {
                return true;
            }
            var seen = witnesses.get(standing);
            for (int number = 0; number < seen.size(); number++) {
                int group = seen.group(number);
                long enough = free[group] - placed[group] + seen.change(number) + 1;
                if (seen.change(number) < 0
                        && enough <= respondents.size()
                        && place(standing + 1, group, enough, 0)) {
                    return true;
                }
            }
            return false;
        }

        /** Places so many of the respondents from a number on, and searches further. */
        private boolean place(int next, int group, long left, int from) {
            if (left == 0) {
                return isThereOne(next);
            }
            for (int number = from; number < respondents.size(); number++) {
                var before = respondents.get(number);
                var after = placed(before, group);
                if (after.isPresent()) {
                    respondents.set(number, after.get());
                    placed[group]++;
                    if (place(next, group, left - 1, number + 1)) {
                        return true;
                    }
                    placed[group]--;
                    respondents.set(number, before);
                }
                if (before.families().isEmpty()) {
                    // All that follow are nowhere either: they would do no better.
                    return false;
                }
            }
            return false;
        }

        Placement placement() {
            return Placement.of(
                    placed,
                    respondents.stream()
                            .filter(respondent -> !respondent.families().isEmpty())
                            .map(respondent -> respondent.agencies().nextSetBit(0))
                            .distinct()
                            .toList());
        }
    }

    /**
     * A member of the coalition.
     *
     * @param agencies of which he could be one
     * @param families in which he has a place
     */
    private record Respondent(BitSet agencies, BitSet families) {}

    /** Empty if he cannot be in this group as well. */
    private Optional<Respondent> placed(Respondent respondent, int group) {
        var agencies = target.agencies(group);
        agencies.and(respondent.agencies());
        if (agencies.isEmpty() || respondent.families().get(target.family(group))) {
            return Optional.empty();
        }
        var families = new BitSet();
        families.or(respondent.families());
        families.set(target.family(group));
        return Optional.of(new Respondent(agencies, families));
    }

    /** Agencies that are not the attacker's. */
    private BitSet others() {
        var agencies = new BitSet();
        agencies.set(0, target.system().agencies().size());
        for (var own : attacker.agencies()) {
            int number = target.system().agencies().indexOf(own);
            if (number >= 0) {
                agencies.clear(number);
            }
        }
        return agencies;
    }

    /** Whether an attacker with respondents placed like this cannot rule a data set out. */
    public boolean stands(Seen seen, Placement placed) {
        for (int number = 0; number < seen.size(); number++) {
            int group = seen.group(number);
            if (known[group] || seen.change(number) + free[group] < placed.in(group)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there are enough others everywhere, so that no placement has to be tried. */
    private boolean standsAnywhere(Seen seen) {
        for (int number = 0; number < seen.size(); number++) {
            int group = seen.group(number);
            long change = seen.change(number);
            if (known[group] || (change < 0 && change + free[group] < attacker.respondents())) {
                return false;
            }
        }
        return true;
    }

    private boolean stands(Seen seen, long[] placed) {
        for (int number = 0; number < seen.size(); number++) {
            int group = seen.group(number);
            if (known[group] || seen.change(number) + free[group] < placed[group]) {
                return false;
            }
        }
        return true;
    }

    /** The placement of so many respondents in every group at once: worse than any that can be. */
    public Placement everywhere(long respondents) {
        var members = new long[free.length];
        for (int group = 0; group < free.length; group++) {
            members[group] = Math.min(respondents, free[group]);
        }
        return Placement.of(members, List.of());
    }

    /** The same in the agencies of those that are placed; a respondent of these is anywhere. */
    public Placement anywhereIn(Placement placed) {
        var members = new long[free.length];
        for (int agency : placed.agencies()) {
            for (int atom : target.system().atomsOf(target.system().agencies().get(agency))) {
                int group = target.group(atom);
                members[group] =
                        Math.min(
                                attacker.respondents(),
                                members[group] + target.system().count(atom));
            }
        }
        return Placement.of(members, placed.agencies());
    }

    /** Which data sets stand if respondents are placed like this. */
    public Problem problem(Placement placed) {
        long most = target.mostChange();
        var rooms = new ArrayList<Room>();
        for (int group = 0; group < free.length; group++) {
            rooms.add(new Room(known[group] ? 0 : most, free[group] - placed.in(group)));
        }
        return new Problem(rooms, target.rows());
    }

    /**
     * The same, where only some agencies may change: of those who are counted, of those whom few
     * facts tell apart from them, and of the largest. Most data sets are found there, in a fraction
     * of the time.
     *
     * @param sameFamily whether these may change only what the count itself is about
     */
    public Problem near(Problem problem, boolean sameFamily) {
        var open = new boolean[free.length];
        Stream.of(
                        unknown(target.counted(), COUNTED),
                        unknown(target.others(), LIKE_THEM),
                        unknown(target.system().largestFirst(), LARGEST))
                .flatMap(agencies -> agencies)
                .flatMap(agency -> target.system().atomsOf(agency).stream())
                .map(target::group)
                .filter(group -> !sameFamily || target.isOfItsFamilies(group))
                .forEach(group -> open[group] = true);
        return problem.among(open);
    }

    private Stream<String> unknown(List<String> agencies, int most) {
        return agencies.stream()
                .filter(agency -> !attacker.agencies().contains(agency))
                .limit(most);
    }

    /** Whether the count follows from the sums that the attacker knows exactly. */
    public boolean follows() {
        var exact =
                target.rows().stream()
                        .filter(row -> row.atLeast() == row.atMost())
                        .map(row -> unknown(row.terms()))
                        .toList();
        return new RankTest(exact).follows(unknown(target.terms()));
    }

    private SortedMap<Integer, Long> unknown(List<Term> terms) {
        var result = new TreeMap<Integer, Long>();
        terms.stream()
                .filter(term -> !known[term.group()])
                .forEach(term -> result.put(term.group(), term.coefficient()));
        return result;
    }

    /**
     * The data set of these changes. What a group gains goes to its first atom that the attacker
     * does not know; what it loses is taken from those with the most respondents.
     *
     * @param moves a change for each group
     * @return empty if nothing changes, or where these are no changes of the groups
     */
    public Optional<Witness> witness(List<Long> moves) {
        if (moves.size() != free.length) {
            return Optional.empty();
        }
        var system = target.system();
        var changes = new TreeMap<Atom, Long>();
        for (int group = 0; group < moves.size(); group++) {
            long left = moves.get(group);
            if (left == 0) {
                continue;
            }
            var atoms =
                    target.atoms(group).stream()
                            .filter(atom -> !attacker.knows(system.atom(atom)))
                            .sorted(comparing(system::count, reverseOrder()))
                            .toList();
            for (int atom : atoms) {
                long change = left > 0 ? left : Math.max(left, -system.count(atom));
                if (change != 0) {
                    changes.put(system.atom(atom), change);
                }
                left -= change;
            }
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Witness(changes));
    }
}
