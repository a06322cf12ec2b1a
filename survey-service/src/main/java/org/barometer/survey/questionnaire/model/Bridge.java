package org.barometer.survey.questionnaire.model;

import java.util.List;

/**
 * Which options of a question together stand for one of its earlier options.
 *
 * @param from an option of the earlier version
 * @param to options of the later version, several where the earlier was split
 */
public record Bridge(String from, List<String> to) {
    public Bridge {
        to = List.copyOf(to);
    }
}
