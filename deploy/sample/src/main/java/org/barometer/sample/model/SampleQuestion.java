package org.barometer.sample.model;

import java.util.List;

/** One question of one edition. */
public record SampleQuestion(
        String code, String measure, Type type, Text text, List<SampleOption> options) {

    /** What a respondent chooses who chooses none of the published options of a single choice. */
    public static final SampleOption OTHER =
            new SampleOption(
                    "OTHER",
                    new Text(
                            "Another answer (not published separately)",
                            "Annat svar (inte redovisat separat)"));

    /** What a respondent chooses who marks none of the published options of a multiple choice. */
    public static final SampleOption NONE =
            new SampleOption("NONE", new Text("None of these", "Inget av dessa"));

    /** The question about where the respondents work; its options are codes of {@link Area}. */
    public static final String GEOGRAPHY = "respondent_area";

    public SampleQuestion {
        options = List.copyOf(options);
    }

    /** How many options a respondent chooses. */
    public enum Type {
        SINGLE_CHOICE,
        MULTIPLE_CHOICE
    }
}
