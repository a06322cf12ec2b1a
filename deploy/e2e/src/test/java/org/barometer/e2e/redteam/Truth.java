package org.barometer.e2e.redteam;

import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was answered: known to those who made the answers up, so that they can tell what an attack
 * must not find.
 *
 * @param agencies each with the areas that it is in; who attacks knows these
 * @param moments what had been answered when each release was compiled
 */
public record Truth(Map<String, Set<Area>> agencies, Map<String, Answers> moments) {

    public Truth {
        agencies = Map.copyOf(agencies);
        moments = Map.copyOf(moments);
    }

    /** How many of one agency chose each option, of so many who answered. */
    public record Counts(long base, Map<String, Long> options) {

        public static final Counts NONE = new Counts(0, Map.of());

        public Counts {
            options = Map.copyOf(options);
        }

        long of(String option) {
            return options.getOrDefault(option, 0L);
        }

        /** What is here and was not there before: nobody where there are fewer. */
        Counts beyond(Counts before, Asked asked) {
            var came =
                    asked.options().stream()
                            .collect(
                                    toMap(
                                            option -> option,
                                            option -> Math.max(0, of(option) - before.of(option))));
            return new Counts(
                    asked.exclusive()
                            ? came.values().stream().mapToLong(Long::longValue).sum()
                            : Math.max(0, base - before.base),
                    came);
        }
    }

    /** By question, what each agency answered. */
    public record Answers(Map<Question, Map<String, Counts>> questions) {
        public Answers {
            questions = Map.copyOf(questions);
        }

        Map<String, Counts> to(Question question) {
            return questions.getOrDefault(question, Map.of());
        }
    }

    /** As if nothing were known of any other question. */
    public Truth only(Question question) {
        var some = new TreeMap<String, Answers>();
        moments.forEach(
                (release, answers) ->
                        some.put(release, new Answers(Map.of(question, answers.to(question)))));
        return new Truth(agencies, some);
    }

    boolean knows(Question question) {
        return moments.values().stream().anyMatch(moment -> !moment.to(question).isEmpty());
    }

    /**
     * What had been answered when a release was compiled; no answer came between the known ones.
     */
    Answers at(String release) {
        return upTo(release).stream()
                .findFirst()
                .map(moments::get)
                .orElseThrow(() -> new IllegalArgumentException("Nothing is known of " + release));
    }

    /** The releases up to this one whose answers are known, the latest first. */
    List<String> upTo(String release) {
        return moments.keySet().stream()
                .filter(each -> each.compareTo(release) <= 0)
                .sorted(reverseOrder())
                .toList();
    }

    /** Those of an area who answered, agency by agency, but for those of one. */
    Group group(Map<String, Counts> answers, Area area, String without) {
        var members = new TreeMap<String, Counts>();
        answers.forEach(
                (agency, counts) -> {
                    if (!agency.equals(without)
                            && counts.base() > 0
                            && areasOf(agency).contains(area)) {
                        members.put(agency, counts);
                    }
                });
        return new Group(members);
    }

    Set<Area> areasOf(String agency) {
        return Objects.requireNonNull(
                agencies.get(agency), () -> "Nothing is known of agency " + agency);
    }
}
