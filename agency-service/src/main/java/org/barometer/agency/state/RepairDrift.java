package org.barometer.agency.state;

import static java.util.stream.Collectors.toMap;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.barometer.agency.audit.AuditLog;
import org.barometer.agency.identity.IdentityProviderUnavailable;
import org.barometer.agency.member.RegisteredPeople;
import org.barometer.agency.state.RepairOutcome.MovedOn;
import org.barometer.agency.state.RepairOutcome.NoSuchWay;
import org.barometer.agency.state.RepairOutcome.Oneself;
import org.barometer.agency.state.RepairOutcome.Repair;
import org.barometer.agency.state.RepairOutcome.Repaired;
import org.barometer.agency.state.RepairOutcome.Result;
import org.barometer.agency.state.model.Difference;
import org.barometer.agency.state.model.Difference.Kind;
import org.barometer.agency.state.model.Difference.Way;
import org.barometer.agency.state.model.Subject;

/**
 * Does something about differences between the registry and Keycloak, by the digests under which
 * they were seen: whatever has become otherwise since is left alone.
 */
@ApplicationScoped
public class RepairDrift {
    /** First what needs no Keycloak; what is extra there may have the name of what is missing. */
    private static final Comparator<Wish> ORDER =
            Comparator.comparing(Wish::way)
                    .reversed()
                    .thenComparing(wish -> wish.difference().kind() != Kind.EXTRA);

    private final ReadDrift readDrift;
    private final RepairStore repairs;
    private final CarryOutRepair carryOut;
    private final RegisteredPeople people;
    private final AuditLog audit;

    RepairDrift(
            ReadDrift readDrift,
            RepairStore repairs,
            CarryOutRepair carryOut,
            RegisteredPeople people,
            AuditLog audit) {
        this.readDrift = readDrift;
        this.repairs = repairs;
        this.carryOut = carryOut;
        this.people = people;
        this.audit = audit;
    }

    private record Wish(Difference difference, Way way) {
        boolean isPossible() {
            return difference.ways().contains(way);
        }

        boolean removes(String account) {
            return way == Way.REPAIR
                    && difference.kind() == Kind.EXTRA
                    && difference.subject().equals(new Subject(Subject.Kind.PERSON, account));
        }
    }

    /**
     * Does all that is asked for, or nothing where any of it does not fit what there is.
     *
     * @throws IdentityProviderUnavailable when Keycloak could not be seen, so that nothing was
     *     begun, or is away now, so that what is left is done later
     */
    public RepairOutcome repair(Map<String, Way> wanted) {
        var known =
                readDrift.read().differences().stream()
                        .collect(toMap(Difference::digest, Function.identity()));
        var gone = wanted.keySet().stream().filter(digest -> !known.containsKey(digest)).toList();
        return gone.isEmpty()
                ? repair(
                        wanted.entrySet().stream()
                                .map(each -> new Wish(of(known, each.getKey()), each.getValue()))
                                .sorted(ORDER)
                                .toList())
                : new MovedOn(gone);
    }

    private RepairOutcome repair(List<Wish> wishes) {
        var impossible = digests(wishes, wish -> !wish.isPossible());
        if (!impossible.isEmpty()) {
            return new NoSuchWay(impossible);
        }
        var caller = audit.currentActor().account();
        var own = digests(wishes, wish -> wish.removes(caller));
        if (!own.isEmpty()) {
            return new Oneself(own.getFirst());
        }
        var begun = QuarkusTransaction.requiringNew().call(() -> begin(wishes));
        return new Repaired(
                wishes.stream()
                        .map(
                                wish ->
                                        new Repair(
                                                wish.difference(),
                                                wish.way(),
                                                switch (wish.way()) {
                                                    case REPAIR ->
                                                            carryOut.carryOut(
                                                                    of(
                                                                            begun,
                                                                            wish.difference()
                                                                                    .digest()));
                                                    case ADOPT -> adopt(wish.difference());
                                                }))
                        .toList());
    }

    /** Committed before Keycloak is asked, so that an interruption loses neither deed nor entry. */
    private Map<String, UUID> begin(List<Wish> wishes) {
        var actor = audit.currentActor();
        return wishes.stream()
                .filter(wish -> wish.way() == Way.REPAIR)
                .map(Wish::difference)
                .collect(toMap(Difference::digest, difference -> repairs.add(difference, actor)));
    }

    private Result adopt(Difference difference) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            if (!people.adopt(difference.adoptable().orElseThrow())) {
                                return Result.MOVED_ON;
                            }
                            audit.add(RepairAct.adopted(difference));
                            return Result.DONE;
                        });
    }

    private static List<String> digests(List<Wish> wishes, Predicate<Wish> which) {
        return wishes.stream().filter(which).map(wish -> wish.difference().digest()).toList();
    }

    private static <T> T of(Map<String, T> known, String digest) {
        return Objects.requireNonNull(known.get(digest));
    }
}
