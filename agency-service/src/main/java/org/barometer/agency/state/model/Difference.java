package org.barometer.agency.state.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.barometer.agency.member.model.Member;

/**
 * Something that is not the same in the registry and in Keycloak.
 *
 * @param registry what differs, as the registry says; empty if it knows of no such thing
 * @param keycloak the same, as Keycloak says
 * @param adoptable the person as whom the registry could take an account in
 */
public record Difference(
        Subject subject,
        Optional<Standing> registry,
        Optional<Standing> keycloak,
        Optional<Member> adoptable) {

    public enum Kind {
        /** In the registry only. */
        MISSING,
        /** In Keycloak only. */
        EXTRA,
        DIFFERENT
    }

    /** What can be done about it. */
    public enum Way {
        /** Keycloak becomes as the registry is; who has lost the account is let go. */
        REPAIR,
        /** The registry takes in what is in Keycloak. */
        ADOPT
    }

    public Difference {
        if (registry.isEmpty() && keycloak.isEmpty()) {
            throw new IllegalArgumentException("What is nowhere is no difference");
        }
    }

    public Kind kind() {
        if (registry.isEmpty()) {
            return Kind.EXTRA;
        }
        return keycloak.isEmpty() ? Kind.MISSING : Kind.DIFFERENT;
    }

    /** The ways out; none for a client that is gone, since nobody has its secret any more. */
    public List<Way> ways() {
        var ways = new ArrayList<Way>();
        if (kind() != Kind.MISSING || subject.kind() != Subject.Kind.SERVICE_ACCOUNT) {
            ways.add(Way.REPAIR);
        }
        if (adoptable.isPresent()) {
            ways.add(Way.ADOPT);
        }
        return List.copyOf(ways);
    }

    /** Names exactly this difference: of whatever is otherwise it is another. */
    public String digest() {
        var text =
                String.join(
                        "\n",
                        subject.kind().name(),
                        subject.id(),
                        textOf(registry),
                        textOf(keycloak),
                        ways().toString());
        return Digest.of(text);
    }

    private static String textOf(Optional<Standing> standing) {
        return standing.map(Standing::values).map(Object::toString).orElse("-");
    }
}
