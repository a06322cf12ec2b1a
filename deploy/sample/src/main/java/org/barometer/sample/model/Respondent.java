package org.barometer.sample.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Somebody synthetic, whose answers are filled in question by question. */
record Respondent(SampleAgency agency, int number, Map<String, List<String>> answers) {

    Respondent(SampleAgency agency, int number) {
        this(agency, number, new TreeMap<>());
    }

    /** What was answered, as one text to sort by. */
    String answer(String question) {
        return String.join("+", answers.getOrDefault(question, List.of()));
    }
}
