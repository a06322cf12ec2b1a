package org.barometer.agency.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.agency.Step.Begun;
import org.barometer.agency.agency.Step.Decided;
import org.barometer.agency.agency.Step.LookAgain;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.ImportFault;
import org.barometer.agency.agency.model.ImportJob.State;
import org.barometer.agency.agency.model.ImportMistake;
import org.barometer.agency.agency.model.ImportOutcome;
import org.barometer.agency.agency.model.ImportRow;
import org.barometer.agency.agency.model.ImportTable;
import org.barometer.agency.agency.model.Wish;
import org.barometer.agency.audit.AuditLog;

/** Takes files of agencies: all of a file, or nothing. */
@ApplicationScoped
public class ImportAgencies {
    /** What can come of sending a file. */
    public sealed interface Outcome {
        record Taken(UUID job) implements Outcome {}

        /** The caller's key already stands for another file. */
        record KeyReused() implements Outcome {}
    }

    /** A file, and what is wanted of it. */
    public record Wanted(Wish wish, ImportFile file, boolean dryRun, boolean mayUpdate) {

        public static Wanted of(
                String administrator,
                String key,
                ImportFile file,
                boolean dryRun,
                boolean mayUpdate) {
            var said = new ArrayList<String>();
            said.add(Boolean.toString(dryRun));
            said.add(Boolean.toString(mayUpdate));
            said.addAll(file.said());
            return new Wanted(Wish.of(administrator, key, said), file, dryRun, mayUpdate);
        }
    }

    private final AgencyStore agencies;
    private final IntentionStore intentions;
    private final NameStore names;
    private final ImportStore imports;
    private final CarryOut carryOut;
    private final Interrupted interrupted;
    private final AuditLog audit;
    private final Clock clock;

    ImportAgencies(
            AgencyStore agencies,
            IntentionStore intentions,
            NameStore names,
            ImportStore imports,
            CarryOut carryOut,
            Interrupted interrupted,
            AuditLog audit,
            Clock clock) {
        this.agencies = agencies;
        this.intentions = intentions;
        this.names = names;
        this.imports = imports;
        this.carryOut = carryOut;
        this.interrupted = interrupted;
        this.audit = audit;
        this.clock = clock;
    }

    public Outcome take(Wanted wanted) {
        var table = wanted.file().read();
        var outcome =
                carryOut.decided(() -> take(wanted, table, new Checked()), new Outcome.KeyReused());
        interrupted.wake();
        return outcome;
    }

    private Step<Outcome> take(Wanted wanted, ImportTable table, Checked checked) {
        imports.await(wanted.wish());
        var earlier = imports.earlier(wanted.wish());
        if (earlier.isPresent()) {
            return new Decided<>(
                    earlier.get().digest.equals(wanted.wish().digest())
                            ? new Outcome.Taken(earlier.get().id)
                            : new Outcome.KeyReused());
        }
        var undertaking = intentions.begin();
        var rows = table.rows().stream().sorted(Comparator.comparing(ImportRow::code)).toList();
        for (var row : rows) {
            // In one order for everybody, since each waits for others of its code and names.
            var begun = check(undertaking, row, wanted, checked);
            if (begun.isPresent()) {
                carryOut.giveUp(undertaking);
                return begun.get();
            }
        }
        checked.faults.addAll(table.faults());
        checked.faults.sort(
                Comparator.comparingInt(ImportFault::row).thenComparingInt(ImportFault::column));
        var isOver = wanted.dryRun() || !checked.faults.isEmpty() || checked.places.isEmpty();
        if (isOver) {
            carryOut.giveUp(undertaking);
        }
        keep(undertaking, wanted, table, checked, isOver);
        return new Decided<>(new Outcome.Taken(undertaking));
    }

    /** Something that has to be looked at first, or nothing. */
    private Optional<Step<Outcome>> check(
            UUID undertaking, ImportRow row, Wanted wanted, Checked checked) {
        var agency = agencies.agencyToChange(row.code());
        var begun = intentions.underway(row.code());
        if (begun.isPresent()) {
            // A code that the file names twice is one of its own faults.
            return begun.get().equals(undertaking)
                    ? Optional.empty()
                    : Optional.of(new Begun<>(begun.get()));
        }
        return switch (row.against(agency, wanted.mayUpdate())) {
            case ImportOutcome.Same() -> {
                checked.unchanged++;
                yield Optional.empty();
            }
            case ImportOutcome.Fault(var mistake) -> {
                checked.faults.add(ImportFault.of(mistake, row.sheet(), row.number()));
                yield Optional.empty();
            }
            case ImportOutcome.New(var registered) -> {
                checked.registered++;
                yield intend(undertaking, row, registered, checked);
            }
            case ImportOutcome.Different(var changed) -> {
                checked.changed++;
                yield intend(undertaking, row, changed, checked);
            }
        };
    }

    private Optional<Step<Outcome>> intend(
            UUID undertaking, ImportRow row, Agency wanted, Checked checked) {
        if (!intentions.add(undertaking, wanted, Asked.by(audit.currentActor()))) {
            return Optional.of(new LookAgain<>());
        }
        checked.places.put(row.code().value(), row.number());
        if (!names.reserve(wanted.code(), wanted.names())) {
            var owner = names.otherOwner(wanted.code(), wanted.names());
            var elsewhere =
                    owner.flatMap(intentions::underway).filter(other -> !other.equals(undertaking));
            if (owner.isEmpty() || elsewhere.isPresent()) {
                return Optional.of(
                        elsewhere.<Step<Outcome>>map(Begun::new).orElseGet(LookAgain::new));
            }
            checked.faults.add(ImportFault.of(ImportMistake.NAME_TAKEN, row.sheet(), row.number()));
        }
        return Optional.empty();
    }

    private void keep(UUID id, Wanted wanted, ImportTable table, Checked checked, boolean isOver) {
        var job = new ImportEntity();
        job.id = id;
        job.administrator = wanted.wish().administrator();
        job.idempotencyKey = wanted.wish().key();
        job.digest = wanted.wish().digest();
        job.dryRun = wanted.dryRun();
        job.mayUpdate = wanted.mayUpdate();
        job.state = !checked.faults.isEmpty() ? State.REFUSED : isOver ? State.DONE : State.RUNNING;
        job.described = table.rows().size();
        job.registered = checked.registered;
        job.changed = checked.changed;
        job.unchanged = checked.unchanged;
        job.places = isOver ? Map.of() : checked.places;
        job.faults = List.copyOf(checked.faults);
        job.receivedAt = clock.instant();
        job.finishedAt = isOver ? job.receivedAt : null;
        imports.persist(job);
    }

    /** What is known of a file so far. */
    private static final class Checked {
        private final List<ImportFault> faults = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
        private int registered;
        private int changed;
        private int unchanged;
    }
}
