package org.barometer.agency.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.barometer.agency.agency.Step.Begun;
import org.barometer.agency.agency.Step.Decided;
import org.barometer.agency.agency.Step.Intended;
import org.barometer.agency.agency.Step.LookAgain;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.Reorganisation;
import org.barometer.agency.agency.model.ReorganisationOutcome;
import org.barometer.agency.agency.model.ReorganisationOutcome.KeyReused;
import org.barometer.agency.agency.model.ReorganisationOutcome.NameTaken;
import org.barometer.agency.agency.model.ReorganisationOutcome.Refused;
import org.barometer.agency.agency.model.ReorganisationOutcome.Reorganised;
import org.barometer.agency.agency.model.ReorganisationPlan;
import org.barometer.agency.agency.model.ReorganisationPlan.Faulty;
import org.barometer.agency.agency.model.ReorganisationPlan.Feasible;
import org.barometer.agency.agency.model.Wish;
import org.barometer.agency.audit.AuditLog;

/** Splits and merges agencies: all that are concerned change at once, or none does. */
@ApplicationScoped
public class ReorganiseAgencies {
    private final AgencyStore agencies;
    private final IntentionStore intentions;
    private final RegistrationStore registrations;
    private final NameStore names;
    private final CarryOut carryOut;
    private final AuditLog audit;
    private final Clock clock;

    ReorganiseAgencies(
            AgencyStore agencies,
            IntentionStore intentions,
            RegistrationStore registrations,
            NameStore names,
            CarryOut carryOut,
            AuditLog audit,
            Clock clock) {
        this.agencies = agencies;
        this.intentions = intentions;
        this.registrations = registrations;
        this.names = names;
        this.carryOut = carryOut;
        this.audit = audit;
        this.clock = clock;
    }

    /** What it would come to now; nothing is done. */
    @Transactional
    public ReorganisationPlan plan(Reorganisation reorganisation) {
        var registry = new HashMap<AgencyCode, Agency>();
        for (var code : reorganisation.codes()) {
            agencies.agency(code).ifPresent(agency -> registry.put(code, agency));
        }
        return plan(reorganisation, registry);
    }

    public ReorganisationOutcome reorganise(
            String administrator, String key, Reorganisation reorganisation) {
        var wish = reorganisation.wish(administrator, key);
        return carryOut.decided(() -> intend(wish, reorganisation), new NameTaken());
    }

    private Step<ReorganisationOutcome> intend(Wish wish, Reorganisation reorganisation) {
        var earlier = registrations.earlier(wish);
        if (earlier.isPresent()) {
            return earlier.get().digest.equals(wish.digest())
                    ? repeated(earlier.get().undertaking)
                    : new Decided<>(new KeyReused());
        }
        var registry = new HashMap<AgencyCode, Agency>();
        for (var code : reorganisation.codes()) {
            agencies.agencyToChange(code).ifPresent(agency -> registry.put(code, agency));
            var begun = intentions.underway(code);
            if (begun.isPresent()) {
                return new Begun<>(begun.get());
            }
        }
        return switch (plan(reorganisation, registry)) {
            case Faulty(var faults) -> new Decided<>(new Refused(faults));
            case Feasible(var wanted) -> intend(wish, reorganisation, wanted);
        };
    }

    private ReorganisationPlan plan(
            Reorganisation reorganisation, Map<AgencyCode, Agency> registry) {
        return reorganisation.plan(registry, LocalDate.now(clock));
    }

    private Step<ReorganisationOutcome> repeated(UUID undertaking) {
        return intentions.isUnderway(undertaking)
                ? new Intended<>(undertaking, new Reorganised())
                : new Decided<>(new Reorganised());
    }

    private Step<ReorganisationOutcome> intend(
            Wish wish, Reorganisation reorganisation, List<Agency> wanted) {
        var asked = new Asked(audit.currentActor(), reorganisation.kind().name());
        var undertaking = intentions.begin();
        // In one order for everybody, since each waits for others of its code and names.
        for (var agency : wanted.stream().sorted(Comparator.comparing(Agency::code)).toList()) {
            if (!intentions.add(undertaking, agency, asked)) {
                carryOut.giveUp(undertaking);
                return new LookAgain<>();
            }
            if (!names.reserve(agency.code(), agency.names())) {
                var owner = names.otherOwner(agency.code(), agency.names());
                carryOut.giveUp(undertaking);
                return intentions.behind(owner, new NameTaken());
            }
        }
        if (!registrations.add(undertaking, wish)) {
            carryOut.giveUp(undertaking);
            return new LookAgain<>();
        }
        return new Intended<>(undertaking, new Reorganised());
    }
}
