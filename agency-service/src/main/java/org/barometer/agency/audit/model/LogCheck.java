package org.barometer.agency.audit.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the log of all services again, from the first entry on, and finds where it is not as it was
 * written: by the chain of each service and by the heads that were signed of it.
 */
public final class LogCheck {
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<SignedHead> heads = new ArrayList<>();
    private final Map<Long, List<Hash>> roots = new TreeMap<>();
    private final Map<String, ChainCheck> chains = new TreeMap<>();
    private final MerkleTree.Growing tree = new MerkleTree.Growing();

    /** A head that is known, and is to be believed if one of the keys has signed it. */
    public void head(SignedHead head, Collection<HeadKey> keys) {
        if (keys.stream().noneMatch(key -> key.verifies(head))) {
            flaws.add(new Flaw(Flaw.Kind.NOT_SIGNED, place(head.head())));
        }
        unsigned(head);
    }

    /** A head that is known, and is believed without looking at its signature. */
    public void unsigned(SignedHead head) {
        heads.add(head);
        roots.computeIfAbsent(head.head().size(), _ -> new ArrayList<>()).add(head.head().root());
        compare();
    }

    /** Something that was refused when it came in. */
    public void refused(String service, long sequence) {
        flaws.add(new Flaw(Flaw.Kind.REFUSED, "%s entry %d".formatted(service, sequence)));
    }

    /** The entry that is found next, with its position and the hash that is kept with it. */
    public void read(long position, String text, String hash) {
        if (position != tree.size()) {
            flaws.add(new Flaw(Flaw.Kind.OUT_OF_PLACE, "position %d".formatted(position)));
        }
        try {
            var written = Written.read(text);
            chain(written.service()).read(written.sequence(), text, hash);
        } catch (IllegalArgumentException e) {
            unreadable("position %d".formatted(position));
        }
        tree.add(Hash.isOne(hash) ? MerkleTree.leaf(new Hash(hash)) : MerkleTree.EMPTY);
        compare();
    }

    /** Something in the place of an entry or a head. */
    public void unreadable(String place) {
        flaws.add(new Flaw(Flaw.Kind.UNREADABLE, place));
    }

    /** How many entries were read. */
    public long size() {
        return tree.size();
    }

    /** The last entry that was read of a service. */
    public ChainEnd end(String service) {
        var chain = chains.get(service);
        return chain == null ? ChainEnd.START : chain.end();
    }

    /** All that was found, once everything is read. */
    public List<Flaw> flaws() {
        var found = new ArrayList<>(flaws);
        chains.values().forEach(chain -> found.addAll(chain.flaws()));
        heads.stream()
                .map(SignedHead::head)
                .filter(head -> head.size() > tree.size())
                .forEach(head -> found.add(new Flaw(Flaw.Kind.MISSING, place(head))));
        return found.stream().distinct().toList();
    }

    /** Whether the tree of so many entries is the one that was signed. */
    private void compare() {
        if (roots.getOrDefault(tree.size(), List.of()).stream()
                .anyMatch(root -> !root.equals(tree.root()))) {
            flaws.add(
                    new Flaw(
                            Flaw.Kind.NOT_AS_KNOWN,
                            "the log of the first %d entries".formatted(tree.size())));
        }
    }

    private ChainCheck chain(String service) {
        return chains.computeIfAbsent(
                service,
                _ ->
                        new ChainCheck(
                                service,
                                heads.stream()
                                        .map(head -> head.head().chains())
                                        .map(ends -> ends.getOrDefault(service, ChainEnd.START))
                                        .toList()));
    }

    private static String place(TreeHead head) {
        return "the head of %d entries".formatted(head.size());
    }
}
