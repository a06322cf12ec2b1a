package org.barometer.agency.desk;

import java.util.List;
import org.barometer.agency.pages.Link;
import org.jspecify.annotations.Nullable;

/**
 * One person, and the forms by which they change.
 *
 * @param changes whether the reader may change anything about somebody in this state
 * @param why why nothing can be changed, if so
 * @param agencies those that a person can be moved to
 * @param done what has just been done
 */
record PersonPage(
        List<Link> tabs,
        PersonLine person,
        boolean changes,
        @Nullable String why,
        Filled filled,
        List<Choice> roles,
        List<Choice> agencies,
        List<Choice> languages,
        @Nullable String done) {

    public boolean isSuspended() {
        return person.status().equals("SUSPENDED");
    }
}
