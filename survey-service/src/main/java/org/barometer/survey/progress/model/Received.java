package org.barometer.survey.progress.model;

import java.util.Map;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.jspecify.annotations.Nullable;

/**
 * What has come in for an edition.
 *
 * @param responses how many responses stand, by agency
 * @param items how often a question was answered, by agency and question
 */
public record Received(Map<String, Long> responses, Map<Cell, Item> items) {

    /** One question as one agency answered it. */
    public record Cell(String agency, String question) {}

    /** How often there was an answer, and how often the reason why there is none. */
    public record Item(long answered, Map<MissingCode, Long> missing) {
        static final Item NONE = new Item(0, Map.of());

        public Item {
            missing = Map.copyOf(missing);
        }
    }

    public Received {
        responses = Map.copyOf(responses);
        items = Map.copyOf(items);
    }

    Item item(String agency, String question) {
        return items.getOrDefault(new Cell(agency, question), Item.NONE);
    }

    long responses(String agency) {
        return responses.getOrDefault(agency, 0L);
    }

    /** A part of a whole, where there is a whole. */
    static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
