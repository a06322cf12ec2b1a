package org.barometer.trend.release;

import org.barometer.trend.release.model.Release;

/** What can come of approving, refusing, keeping back or withdrawing a release. */
public sealed interface ReleaseOutcome {
    record Done(Release release) implements ReleaseOutcome {}

    /** It was so already. */
    record Unchanged(Release release) implements ReleaseOutcome {}

    record Unknown() implements ReleaseOutcome {}

    /** The caller planned or compiled it: somebody else has to judge it. */
    record MadeByCaller() implements ReleaseOutcome {}

    /** That cannot be done to a release in this state. */
    record Unfit(Release.State state) implements ReleaseOutcome {}
}
