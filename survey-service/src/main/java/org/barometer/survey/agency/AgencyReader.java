package org.barometer.survey.agency;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.barometer.survey.topic.FollowedTopics;

/** Fills the memory of agencies from what agency-service tells. */
@ApplicationScoped
class AgencyReader {
    private final FollowedTopics followed;
    private final Agencies agencies;

    AgencyReader(FollowedTopics followed, Agencies agencies) {
        this.followed = followed;
        this.agencies = agencies;
    }

    void start(@Observes StartupEvent event) {
        followed.follow(AgencyEvent.TOPIC, agencies::learn, agencies::isComplete);
    }
}
