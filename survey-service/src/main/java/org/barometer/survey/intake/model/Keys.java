package org.barometer.survey.intake.model;

import java.util.Optional;

/** The keys of the rows seen so far, in a few bytes each whatever their length. */
public final class Keys {
    private static final int LONGEST = 100;

    /** Of a power of two, so that a hash finds its place without a division; 0 is no key. */
    private long[] hashes = new long[1 << 12];

    private int count;

    /** What is wrong with a key by itself. */
    public static Optional<Mistake> mistakeOf(String key) {
        if (key.isEmpty()) {
            return Optional.of(Mistake.KEY_MISSING);
        }
        if (key.length() > LONGEST || !key.codePoints().allMatch(Keys::isPrintable)) {
            return Optional.of(Mistake.KEY_INVALID);
        }
        return Damage.ofKey(key);
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    /**
     * Returns false where the key was there before. Two keys of a million are taken for the same
     * once in thirty million files; their row is then refused, never lost silently.
     */
    public boolean add(String key) {
        if (count * 2 >= hashes.length) {
            grow();
        }
        if (!put(hash(key))) {
            return false;
        }
        count++;
        return true;
    }

    private boolean put(long hash) {
        int mask = hashes.length - 1;
        int place = (int) (hash & mask);
        while (hashes[place] != 0) {
            if (hashes[place] == hash) {
                return false;
            }
            place = (place + 1) & mask;
        }
        hashes[place] = hash;
        return true;
    }

    private void grow() {
        var before = hashes;
        hashes = new long[before.length * 2];
        for (long hash : before) {
            if (hash != 0) {
                put(hash);
            }
        }
    }

    /** FNV-1a over the characters, then mixed so that the low bits are as good as the high ones. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
