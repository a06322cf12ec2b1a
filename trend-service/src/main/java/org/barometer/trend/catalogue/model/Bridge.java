package org.barometer.trend.catalogue.model;

import java.util.List;

/**
 * Which options of a question together stand for one of its earlier options.
 *
 * @param from an option of the earlier edition
 * @param to options of the later edition, several where the earlier one was split
 */
public record Bridge(String from, List<String> to) {

    public Bridge {
        to = List.copyOf(to);
    }

    boolean touches(String option) {
        return from.equals(option) || to.contains(option);
    }
}
