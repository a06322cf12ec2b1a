package org.barometer.trend.release;

import org.barometer.trend.release.model.Release;

/** What can happen when a release is to be published. */
sealed interface PublicationOutcome {
    record Published(Release release) implements PublicationOutcome {}

    record AlreadyPublished(Release release) implements PublicationOutcome {}

    record Unknown() implements PublicationOutcome {}
}
