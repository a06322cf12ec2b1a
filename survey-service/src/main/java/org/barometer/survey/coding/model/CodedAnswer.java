package org.barometer.survey.coding.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

/** An open answer with what its coders found, each by himself. */
public record CodedAnswer(UUID response, List<Coding> codings) {

    public CodedAnswer {
        codings = List.copyOf(codings);
    }

    /** Where the answer stands when each is coded by so many. */
    public Standing standing(int coders) {
        if (codings.size() < coders) {
            return new Standing.Waiting(coders - codings.size());
        }
        var first = codings.getFirst().codes();
        return codings.stream().allMatch(coding -> coding.codes().equals(first))
                ? new Standing.Agreed(first)
                : new Standing.Disputed();
    }

    /** Empty where this coder has not coded it. */
    public SortedSet<String> codesBy(String coder) {
        return codings.stream()
                .filter(coding -> coding.coder().equals(coder))
                .map(Coding::codes)
                .findFirst()
                .orElseGet(Collections::emptySortedSet);
    }

    Coding by(String coder) {
        return codings.stream()
                .filter(coding -> coding.coder().equals(coder))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not coded by this coder"));
    }
}
