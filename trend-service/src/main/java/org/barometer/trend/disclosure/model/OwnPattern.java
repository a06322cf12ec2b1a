package org.barometer.trend.disclosure.model;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a coordinator may see of how the agency's own respondents answered one question (R10). The
 * block is of one agency, so of R1 its respondents are left, and R3 holds among colleagues: nobody
 * is to recognise one of them, alone or with the help of as many as a coalition has.
 *
 * @param base whether it is shown how many answered
 * @param shares whether they are enough for percentages
 * @param counts the options of which it is shown how many chose them
 */
public record OwnPattern(boolean base, boolean shares, Set<String> counts) {
    private static final OwnPattern NOTHING = new OwnPattern(false, false, Set.of());

    /** R4, as for every other block. */
    private static final int MOST_HIDDEN_PERCENT = 40;

    /** Fewer cannot protect each other. */
    private static final int FEWEST_HIDDEN = 2;

    public OwnPattern {
        counts = Set.copyOf(counts);
    }

    /**
     * What may be shown; it depends on nothing but the agency's own answers.
     *
     * @param own the answers of one agency, or of none
     */
    public static OwnPattern of(AnswerTable own, DisclosurePolicy policy) {
        var block = own.block(Area.WORLD);
        if (block.agencies() > 1) {
            throw new IllegalArgumentException("An agency's own answers are not those of several");
        }
        var enough = Math.max(policy.minBase(), policy.minCell() + policy.coalition());
        if (block.base() < enough || !own.consistent()) {
            return NOTHING;
        }
        return new OwnPattern(
                true,
                block.base() >= policy.percentageBase(),
                own.exclusive() ? chosen(own, block, policy) : ticked(own, block, policy));
    }

    /** Options that sum to the base: a hidden one is the rest of those that are shown. */
    private static Set<String> chosen(AnswerTable own, Block block, DisclosurePolicy policy) {
        var shown = new ArrayList<>(own.options());
        shown.removeIf(option -> isSecret(block.count(option), block.base(), policy));
        shown.sort(comparingLong((String option) -> block.count(option)).reversed());
        if (shown.size() < own.options().size()) {
            // The coalition may be among the hidden: what is left of them must not be small either.
            while (!shown.isEmpty()
                    && block.base() - block.cell(shown).count()
                            < policy.minCell() + policy.coalition()) {
                shown.removeLast();
            }
        }
        var hidden = own.options().size() - shown.size();
        return hidden > FEWEST_HIDDEN && hidden * 100 > own.options().size() * MOST_HIDDEN_PERCENT
                ? Set.of()
                : Set.copyOf(shown);
    }

    private static boolean isSecret(long count, long base, DisclosurePolicy policy) {
        return count < policy.minCell() || base - count <= policy.coalition();
    }

    private static Set<String> ticked(AnswerTable own, Block block, DisclosurePolicy policy) {
        var shown = new HashSet<>(own.options());
        Optional<String> telling;
        do {
            telling = new Ticked(own, block, shown, policy).telling();
            telling.ifPresent(shown::remove);
        } while (telling.isPresent());
        return shown;
    }

    /**
     * A multiple choice. Who ticked an option is among those who ticked the broader ones, and these
     * are among the base: the difference of two counts that are shown is one more count.
     */
    private record Ticked(
            AnswerTable own, Block block, Set<String> shown, DisclosurePolicy policy) {

        /** A shown option whose count tells a secret beside the others; broader ones come first. */
        Optional<String> telling() {
            return own.options().stream()
                    .filter(shown::contains)
                    .sorted(comparingInt(option -> own.broader(option).size()))
                    .filter(this::tells)
                    .findFirst();
        }

        private boolean tells(String option) {
            var count = block.count(option);
            var broader = own.broader(option);
            return count < least(narrower(option))
                    || block.base() - count < least(broader)
                    || broader.stream()
                            .filter(shown::contains)
                            .anyMatch(
                                    around ->
                                            block.count(around) - count
                                                    < least(between(around, option)));
        }

        /**
         * The smallest difference that may be seen. Where there are hidden ones between the two,
         * the coalition may be among these.
         */
        private int least(Set<String> between) {
            return policy.minCell() + (shown.containsAll(between) ? 0 : policy.coalition());
        }

        private Set<String> narrower(String option) {
            return filtered(own.options(), other -> own.broader(other).contains(option));
        }

        private Set<String> between(String around, String option) {
            return filtered(own.broader(option), other -> own.broader(other).contains(around));
        }

        private static Set<String> filtered(
                Collection<String> options, Predicate<String> condition) {
            return options.stream().filter(condition).collect(toUnmodifiableSet());
        }
    }
}
