package org.barometer.trend.auditor.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the audit says of one sensitive count and one attacker. */
public sealed interface AuditVerdict {

    /**
     * The attacker cannot work it out.
     *
     * @param witnesses data sets in which it is missed; against whatever the attacker's respondents
     *     know, one of them stands
     */
    record Safe(List<Witness> witnesses) implements AuditVerdict {
        public Safe {
            witnesses = List.copyOf(witnesses);
        }
    }

    /** It counts nothing but what the attacker reported himself. */
    record Own() implements AuditVerdict {}

    /**
     * Must not be published like this.
     *
     * @param bounds between which the attacker can place it, where they could be found
     * @param because names of facts that hold it there; hiding none of them changes nothing
     */
    record Unsafe(How how, Optional<Bounds> bounds, SortedSet<String> because)
            implements AuditVerdict {
        public Unsafe {
            because = Collections.unmodifiableSortedSet(new TreeSet<>(because));
        }

        /** Nothing was found out, so the worst is assumed. */
        public static Unsafe unproved(Collection<String> because) {
            return new Unsafe(How.UNPROVED, Optional.empty(), new TreeSet<>(because));
        }
    }

    /** What an attacker learns. */
    enum How {
        /** The count itself. */
        RECOVERED,
        /** That it is smaller than its threshold. */
        BELOW_THRESHOLD,
        /** Nothing that is known of; but that is not proved either. */
        UNPROVED
    }

    /** Two whole numbers, both included. */
    record Bounds(long least, long most) {}
}
