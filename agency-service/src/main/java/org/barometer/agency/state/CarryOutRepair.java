package org.barometer.agency.state;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.barometer.agency.agency.RegisteredAgencies;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.audit.AuditLog;
import org.barometer.agency.member.RegisteredPeople;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.MemberOutcome;
import org.barometer.agency.serviceaccount.RegisteredPrograms;
import org.barometer.agency.state.RepairOutcome.Result;

/**
 * Carries out a repair: first Keycloak, then its entry in the audit log.
 *
 * <p>That it shall be done was committed before and goes away in the transaction that keeps the
 * entry. What is done is what the registry says by then, so doing it again does nothing more.
 */
@ApplicationScoped
class CarryOutRepair {
    private final RepairStore repairs;
    private final RegisteredAgencies agencies;
    private final RegisteredPeople people;
    private final RegisteredPrograms programs;
    private final AuditLog audit;

    CarryOutRepair(
            RepairStore repairs,
            RegisteredAgencies agencies,
            RegisteredPeople people,
            RegisteredPrograms programs,
            AuditLog audit) {
        this.repairs = repairs;
        this.agencies = agencies;
        this.people = people;
        this.programs = programs;
        this.audit = audit;
    }

    Result carryOut(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> inTransaction(id));
    }

    private Result inTransaction(UUID id) {
        var taken = repairs.take(id);
        if (taken.isEmpty()) {
            return Result.DONE;
        }
        var repair = taken.get();
        var result =
                switch (repair.subjectKind) {
                    case AGENCY -> agency(repair);
                    case PERSON -> person(repair);
                    case SERVICE_ACCOUNT -> program(repair);
                };
        if (result == Result.DONE) {
            audit.add(RepairAct.repaired(repair), repair.actor());
        }
        repairs.delete(repair);
        return result;
    }

    private Result agency(RepairEntity repair) {
        return switch (repair.kind) {
            case MISSING, DIFFERENT ->
                    agencies.repair(new AgencyCode(repair.subject))
                            ? Result.DONE
                            : Result.NAME_TAKEN;
            case EXTRA -> {
                agencies.removeExtra(repair.subject);
                yield Result.DONE;
            }
        };
    }

    private Result person(RepairEntity repair) {
        var account = new AccountId(repair.subject);
        return switch (repair.kind) {
            case MISSING -> result(people.letGo(account));
            case DIFFERENT -> {
                people.repair(account);
                yield Result.DONE;
            }
            case EXTRA -> {
                people.removeExtra(account);
                yield Result.DONE;
            }
        };
    }

    private Result program(RepairEntity repair) {
        switch (repair.kind) {
            case MISSING, DIFFERENT -> programs.repair(repair.subject, ReadDrift.ROLES);
            case EXTRA -> programs.endExtra(repair.subject);
        }
        return Result.DONE;
    }

    private static Result result(MemberOutcome outcome) {
        return switch (outcome) {
            case MemberOutcome.Changed _, MemberOutcome.Unchanged _, MemberOutcome.Removed _ ->
                    Result.DONE;
            case MemberOutcome.LastAdministrator _ -> Result.LAST_ADMINISTRATOR;
            case MemberOutcome.NeedsSecondPerson _,
                    MemberOutcome.Asked _,
                    MemberOutcome.MoreThanAGrant _,
                    MemberOutcome.Outdated _,
                    MemberOutcome.NotYetActive _,
                    MemberOutcome.UnknownAgency _,
                    MemberOutcome.AccountMissing _,
                    MemberOutcome.Unknown _ ->
                    Result.MOVED_ON;
        };
    }
}
