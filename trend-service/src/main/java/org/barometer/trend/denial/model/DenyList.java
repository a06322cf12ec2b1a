package org.barometer.trend.denial.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whose tokens are refused although nothing is wrong with them.
 *
 * @param accounts knows the suspended and removed accounts
 * @param agencies knows the agencies that are suspended or have left
 */
public record DenyList(Predicate<String> accounts, Predicate<String> agencies) {

    /**
     * The account comes first, since it is the narrower reason; of several agencies one is enough,
     * since nobody can tell for which of them the caller acts.
     */
    public Optional<Denial> denial(@Nullable String account, List<String> named) {
        if (account != null && accounts.test(account)) {
            return Optional.of(Denial.ACCOUNT_SUSPENDED);
        }
        return named.stream().anyMatch(agencies)
                ? Optional.of(Denial.AGENCY_SUSPENDED)
                : Optional.empty();
    }
}
