package org.barometer.survey.exchange.model;

import java.util.Map;

/**
 * What of a form cannot be taken over: where it stands, what it is, and what would be right.
 *
 * @param row as a spreadsheet counts, from 1; 0 where the whole sheet is meant
 * @param column by its header; empty where the whole row is meant
 * @param text what would be right, by language
 */
public record Misfit(String sheet, int row, String column, String code, Map<String, String> text) {

    public Misfit {
        text = Map.copyOf(text);
    }

    /** What would be right, in English, as the API says it. */
    public String remedy() {
        return text.getOrDefault("en", code);
    }
}
