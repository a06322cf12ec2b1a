package org.barometer.trend.own;

import java.util.List;
import org.barometer.trend.pages.Link;

/**
 * That there is no report to show.
 *
 * @param releases others on which there is one
 */
record NothingCountedPage(List<Link> releases) {}
