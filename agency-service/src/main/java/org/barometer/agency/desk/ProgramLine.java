package org.barometer.agency.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.pages.model.Language;
import org.barometer.agency.serviceaccount.model.AccountStatus;
import org.barometer.agency.serviceaccount.model.Credential;
import org.barometer.agency.serviceaccount.model.ServiceAccount;

/**
 * A service account at a glance.
 *
 * @param agency empty for one that works for none
 * @param lastUsed empty as long as nobody has used it
 */
record ProgramLine(
        String href,
        String name,
        String role,
        String agency,
        String status,
        String tone,
        String lastUsed) {

    static ProgramLine of(ServiceAccount account, Language language) {
        return new ProgramLine(
                hrefOf(account),
                account.name().value(),
                account.role().name(),
                account.agency().map(AgencyCode::value).orElse(""),
                account.status().name(),
                account.status() == AccountStatus.ACTIVE ? "good" : "",
                lastUsed(account).map(language::moment).orElse(""));
    }

    static String hrefOf(ServiceAccount account) {
        return "/service-accounts/" + account.id();
    }

    private static Optional<Instant> lastUsed(ServiceAccount account) {
        return account.credentials().stream()
                .map(Credential::lastUsed)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }
}
