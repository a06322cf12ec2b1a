package org.barometer.agency.audit.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree of RFC 6962 over all entries: one hash stands for all of them, and few hashes show that
 * an entry is among them, or that a later tree only adds to an earlier one.
 */
public final class MerkleTree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /** What the RFC gives a tree without leaves. */
    static final Hash EMPTY = Hash.of();

    private MerkleTree() {}

    /** The leaf of an entry: of its hash, which stands for its whole chain. */
    public static Hash leaf(Hash entry) {
        return leaf(entry.bytes());
    }

    static Hash leaf(byte[] data) {
        return Hash.of(LEAF, data);
    }

    static Hash node(Hash left, Hash right) {
        return Hash.of(NODE, left.bytes(), right.bytes());
    }

    /** The hash that stands for these leaves (section 2.1). */
    public static Hash root(List<Hash> leaves) {
        return switch (leaves.size()) {
            case 0 -> EMPTY;
            case 1 -> leaves.getFirst();
            default -> {
                int split = split(leaves.size());
                yield node(
                        root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
            }
        };
    }

    /** The hashes that lead from one leaf to the root (section 2.1.1). */
    public static List<Hash> inclusion(List<Hash> leaves, int position) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int split = split(leaves.size());
        var left = leaves.subList(0, split);
        var right = leaves.subList(split, leaves.size());
        var isLeft = position < split;
        var proof = isLeft ? inclusion(left, position) : inclusion(right, position - split);
        proof.add(root(isLeft ? right : left));
        return proof;
    }

    /** The hashes that lead from the root of the first leaves to the root of all (2.1.2). */
    public static List<Hash> consistency(List<Hash> leaves, int first) {
        return first == 0 || first == leaves.size() ? List.of() : consistency(leaves, first, true);
    }

    private static List<Hash> consistency(List<Hash> leaves, int first, boolean isWhole) {
        if (first == leaves.size()) {
            var proof = new ArrayList<Hash>();
            if (!isWhole) {
                proof.add(root(leaves));
            }
            return proof;
        }
        int split = split(leaves.size());
        var left = leaves.subList(0, split);
        var right = leaves.subList(split, leaves.size());
        if (first <= split) {
            var proof = consistency(left, first, isWhole);
            proof.add(root(right));
            return proof;
        }
        var proof = consistency(right, first - split, false);
        proof.add(root(left));
        return proof;
    }

    /** Whether the proof leads from this leaf to this root (RFC 9162, section 2.1.3.2). */
    public static boolean includes(
            Hash leaf, long position, long size, List<Hash> proof, Hash root) {
        if (position < 0 || position >= size) {
            return false;
        }
        long node = position;
        long last = size - 1;
        var hash = leaf;
        for (var step : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = node(step, hash);
                int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                hash = node(hash, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the proof shows that the second tree only adds to the first (2.1.4.2). */
    public static boolean isConsistent(
            long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> proof) {
        if (first < 0 || first > second) {
            return false;
        }
        if (first == 0 || first == second) {
            return proof.isEmpty()
                    && (first == 0 ? firstRoot.equals(EMPTY) : firstRoot.equals(secondRoot));
        }
        var steps = new ArrayList<>(proof);
        if (Long.bitCount(first) == 1) {
            steps.addFirst(firstRoot);
        }
        if (steps.isEmpty()) {
            return false;
        }
        int up = Long.numberOfTrailingZeros(~(first - 1));
        long node = (first - 1) >> up;
        long last = (second - 1) >> up;
        var one = steps.getFirst();
        var other = steps.getFirst();
        for (var step : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                one = node(step, one);
                other = node(step, other);
                int skipped = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= skipped;
                last >>= skipped;
            } else {
                other = node(other, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && one.equals(firstRoot) && other.equals(secondRoot);
    }

    /** The largest power of two that is smaller. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    /** A tree that is read leaf by leaf and says after each what its root is. */
    static final class Growing {
        /** Roots of full trees, the largest first: one for each bit that is set in the size. */
        private final List<Hash> full = new ArrayList<>();

        private long size;

        void add(Hash leaf) {
            var hash = leaf;
            for (long rest = size; (rest & 1) == 1; rest >>= 1) {
                hash = node(full.removeLast(), hash);
            }
            full.add(hash);
            size++;
        }

        long size() {
            return size;
        }

        Hash root() {
            return full.reversed().stream()
                    .reduce((right, left) -> node(left, right))
                    .orElse(EMPTY);
        }
    }
}
