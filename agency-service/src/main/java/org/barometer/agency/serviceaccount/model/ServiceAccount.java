package org.barometer.agency.serviceaccount.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.serviceaccount.model.ChangeOutcome.Changed;
import org.barometer.agency.serviceaccount.model.ChangeOutcome.Outdated;
import org.barometer.agency.serviceaccount.model.ChangeOutcome.Revoked;
import org.barometer.agency.serviceaccount.model.ChangeOutcome.Unchanged;

/** A program that signs in for one agency, or as a dashboard for none. */
public record ServiceAccount(
        UUID id,
        AccountName name,
        ProgramRole role,
        Optional<AgencyCode> agency,
        AccountStatus status,
        List<Credential> credentials,
        long revision) {
    public static final long FIRST_REVISION = 1;

    /** During a change there is the earlier one and the new one. */
    private static final int MOST_LIVE = 2;

    public ServiceAccount {
        credentials = List.copyOf(credentials);
        if (role.needsAgency() != agency.isPresent()) {
            throw new IllegalArgumentException(
                    role.needsAgency()
                            ? "A %s works for an agency: name it".formatted(role)
                            : "A %s works for no agency: leave it out".formatted(role));
        }
    }

    /** An account as it is when it is created, before it has a credential. */
    public static ServiceAccount create(
            UUID id, AccountName name, ProgramRole role, Optional<AgencyCode> agency) {
        return new ServiceAccount(
                id, name, role, agency, AccountStatus.ACTIVE, List.of(), FIRST_REVISION);
    }

    /** Says what comes of a change that was written with this revision in view. */
    public ChangeOutcome change(
            long revisionInView, AccountName wantedName, AccountStatus wantedStatus) {
        var asWanted = wantedName.equals(name) && wantedStatus == status;
        // Whoever repeats a change because its answer was lost has the revision before it in view.
        if (asWanted && (revisionInView == revision || revisionInView == revision - 1)) {
            return new Unchanged(this);
        }
        if (revisionInView != revision) {
            return new Outdated();
        }
        if (status == AccountStatus.REVOKED) {
            return new Revoked();
        }
        return new Changed(
                new ServiceAccount(
                        id, wantedName, role, agency, wantedStatus, credentials, revision + 1));
    }

    /** The same account after something about its secrets has changed. */
    public ServiceAccount moved() {
        return new ServiceAccount(id, name, role, agency, status, credentials, revision + 1);
    }

    public List<Credential> live() {
        return credentials.stream().filter(each -> each.state().isLive()).toList();
    }

    /** Whether there is room for another secret beside those that are valid. */
    public boolean canRotate() {
        return live().size() < MOST_LIVE;
    }
}
