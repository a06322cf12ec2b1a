package org.barometer.survey.questionnaire.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Questions that stand together under a heading.
 *
 * @param relevant the condition under which they are asked; always where there is none
 */
public record Section(
        String code,
        Map<String, String> title,
        Map<String, String> help,
        @Nullable String relevant) {}
