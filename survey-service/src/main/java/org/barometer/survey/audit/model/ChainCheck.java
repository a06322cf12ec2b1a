package org.barometer.survey.audit.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a service's entries again, from the first on, and finds where their chain is broken.
 *
 * <p>Whoever may write to a database can also write hashes that fit. So it needs to be told ends of
 * the chain that are known from elsewhere: all before them is bound by their hash.
 */
public final class ChainCheck {
    private final String service;
    private final Map<Long, List<Hash>> known = new TreeMap<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private ChainEnd end = ChainEnd.START;

    public ChainCheck(String service, Collection<ChainEnd> known) {
        this.service = service;
        known.stream()
                .distinct()
                .filter(one -> one.sequence() > 0)
                .forEach(
                        one ->
                                this.known
                                        .computeIfAbsent(one.sequence(), _ -> new ArrayList<>())
                                        .add(one.hash()));
    }

    /** The entry that is found next, with the hash that is kept with it. */
    public void read(long sequence, String text, String hash) {
        var place = place(sequence);
        if (sequence != end.sequence() + 1) {
            flaws.add(new Flaw(Flaw.Kind.OUT_OF_PLACE, place));
        }
        try {
            var written = Written.read(text);
            if (!written.service().equals(service) || written.sequence() != sequence) {
                flaws.add(new Flaw(Flaw.Kind.OUT_OF_PLACE, place));
            }
        } catch (IllegalArgumentException e) {
            flaws.add(new Flaw(Flaw.Kind.UNREADABLE, place));
        }
        var follows = end.hash().then(text);
        if (!follows.hex().equals(hash)) {
            flaws.add(new Flaw(Flaw.Kind.CHANGED, place));
        }
        end = new ChainEnd(sequence, Hash.isOne(hash) ? new Hash(hash) : follows);
        if (known.getOrDefault(sequence, List.of()).stream()
                .anyMatch(one -> !one.equals(end.hash()))) {
            flaws.add(new Flaw(Flaw.Kind.NOT_AS_KNOWN, place));
        }
    }

    /** The last entry that was read. */
    public ChainEnd end() {
        return end;
    }

    /** The end of the chain by what its service keeps of it, written as number and hash. */
    public void endsAt(List<String> kept) {
        if (!kept.equals(List.of(end.sequence() + " " + end.hash()))) {
            flaws.add(new Flaw(Flaw.Kind.END_MOVED, place(end.sequence())));
        }
    }

    /** All that was found, once everything is read. */
    public List<Flaw> flaws() {
        var found = new ArrayList<>(flaws);
        known.keySet().stream()
                .filter(sequence -> sequence > end.sequence())
                .forEach(sequence -> found.add(new Flaw(Flaw.Kind.MISSING, place(sequence))));
        return found.stream().distinct().toList();
    }

    private String place(long sequence) {
        return "%s entry %d".formatted(service, sequence);
    }
}
