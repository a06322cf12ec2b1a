package org.barometer.agency.desk;

import java.util.List;
import org.barometer.agency.pages.Link;

/**
 * The form by which somebody is invited.
 *
 * @param agencies those that a person can be invited to, if the reader can choose
 */
record NewInvitationPage(
        List<Link> tabs,
        Filled filled,
        List<Choice> roles,
        List<Choice> agencies,
        List<Choice> languages) {}
