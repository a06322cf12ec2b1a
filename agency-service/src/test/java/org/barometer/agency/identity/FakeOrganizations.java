package org.barometer.agency.identity;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An identity provider in memory that can be out of reach, or fail after it has done its work. */
@Mock
@ApplicationScoped
public class FakeOrganizations implements Organizations {
    private final Map<String, Organization> organizations = new ConcurrentHashMap<>();
    private final Set<String> lostAnswers = ConcurrentHashMap.newKeySet();
    private volatile boolean reachable = true;

    @Override
    public synchronized boolean keep(Organization wanted) {
        if (!reachable) {
            throw new IdentityProviderUnavailable("switched off by the test");
        }
        var nameTaken =
                organizations.values().stream()
                        .anyMatch(
                                other ->
                                        other.name().equals(wanted.name())
                                                && !other.alias().equals(wanted.alias()));
        if (nameTaken) {
            return false;
        }
        organizations.put(wanted.alias(), wanted);
        if (lostAnswers.remove(wanted.alias())) {
            throw new IdentityProviderUnavailable("the answer got lost");
        }
        return true;
    }

    @Override
    public synchronized void remove(String alias) {
        if (!reachable) {
            throw new IdentityProviderUnavailable("switched off by the test");
        }
        organizations.remove(alias);
    }

    synchronized List<Organization> all() {
        if (!reachable) {
            throw new IdentityProviderUnavailable("switched off by the test");
        }
        return List.copyOf(organizations.values());
    }

    public Optional<Organization> organization(String alias) {
        return Optional.ofNullable(organizations.get(alias));
    }

    public void reachable(boolean reachable) {
        this.reachable = reachable;
    }

    /** The next call about this one does its work and then fails, as when a connection breaks. */
    public void loseTheNextAnswerAbout(String alias) {
        lostAnswers.add(alias);
    }
}
