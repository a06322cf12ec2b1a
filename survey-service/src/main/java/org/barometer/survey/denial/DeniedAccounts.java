package org.barometer.survey.denial;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.barometer.survey.topic.FollowedTopics;
import org.jspecify.annotations.Nullable;

/** The accounts that agency-service has told to be suspended or removed. */
@ApplicationScoped
class DeniedAccounts {
    private static final String TOPIC = "barometer.accounts.v1";

    private final Set<String> accounts = ConcurrentHashMap.newKeySet();

    void start(@Observes StartupEvent event, FollowedTopics followed) {
        followed.follow(TOPIC, told -> learn(told.key(), told.value()), () -> {});
    }

    boolean contains(String account) {
        return accounts.contains(account);
    }

    /**
     * An event of any state denies the account that is its key, also one that is not known here and
     * one that cannot be read; only its absence admits the account again.
     */
    void learn(String account, byte @Nullable [] event) {
        if (event == null) {
            accounts.remove(account);
        } else {
            accounts.add(account);
        }
    }
}
