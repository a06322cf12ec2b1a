package org.barometer.sample.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One synthetic response: question code to the option codes chosen. */
public record SampleResponse(
        String edition, String agency, int number, Map<String, List<String>> answers) {

    public SampleResponse {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    /** The codes chosen for one question. */
    public List<String> chosen(String question) {
        return answers.getOrDefault(question, List.of());
    }
}
