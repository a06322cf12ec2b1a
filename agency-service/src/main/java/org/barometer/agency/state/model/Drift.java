package org.barometer.agency.state.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.barometer.agency.member.model.Member;

/** Everything in which the registry and Keycloak do not agree. */
public record Drift(List<Difference> differences) {
    public Drift {
        differences = List.copyOf(differences);
    }

    /**
     * Compares the two. Keycloak cannot be seen at one moment, so what the registry changed in the
     * meantime, or is about to change, is left for the next look.
     *
     * @param before the registry when the look at Keycloak began
     * @param after the registry when it ended
     * @param adoptable whom the registry could take in, by their accounts
     */
    public static Drift between(
            Registry before,
            Map<Subject, Standing> keycloak,
            Registry after,
            Map<Subject, Member> adoptable) {
        var subjects = new TreeSet<>(before.standings().keySet());
        subjects.addAll(keycloak.keySet());
        subjects.removeAll(before.underway());
        subjects.removeAll(after.underway());
        subjects.removeIf(subject -> !before.of(subject).equals(after.of(subject)));
        var differences = new ArrayList<Difference>();
        for (var subject : subjects) {
            difference(
                            subject,
                            before.of(subject),
                            Optional.ofNullable(keycloak.get(subject)),
                            Optional.ofNullable(adoptable.get(subject)))
                    .ifPresent(differences::add);
        }
        return new Drift(differences);
    }

    private static Optional<Difference> difference(
            Subject subject,
            Optional<Standing> registry,
            Optional<Standing> keycloak,
            Optional<Member> adoptable) {
        if (registry.equals(keycloak) || isEnded(subject, registry, keycloak)) {
            return Optional.empty();
        }
        if (registry.isPresent() && keycloak.isPresent()) {
            return Optional.of(
                    new Difference(
                            subject,
                            Optional.of(registry.get().besides(keycloak.get())),
                            Optional.of(keycloak.get().besides(registry.get())),
                            Optional.empty()));
        }
        return Optional.of(
                new Difference(
                        subject,
                        registry,
                        keycloak,
                        registry.isPresent() ? Optional.empty() : adoptable));
    }

    /** A client cannot be deleted with the rights that there are; one that admits nobody may be. */
    private static boolean isEnded(
            Subject subject, Optional<Standing> registry, Optional<Standing> keycloak) {
        return subject.kind() == Subject.Kind.SERVICE_ACCOUNT
                && registry.isEmpty()
                && keycloak.filter(Standing::admits).isEmpty();
    }
}
