package org.barometer.survey.response;

import org.barometer.survey.response.model.Answers;
import org.barometer.survey.response.model.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Checked answers that came in a file, in the forms in which they are kept and told. Those who
 * check many rows at once make them; the one who writes only puts them together, and the answers
 * themselves need not stay in memory until then.
 *
 * @param key by which the agency names the response in all its files
 * @param row of the file, for what is still to be said of it
 * @param warnings why the answers are right that gave rise to warnings, in JSON
 * @param counted what an event tells of the answers
 */
public record ImportedRow(
        String key,
        String sheet,
        int row,
        String canonical,
        Digest digest,
        @Nullable String warnings,
        String counted) {

    public static ImportedRow of(String key, String sheet, int row, Answers answers) {
        var canonical = CanonicalJson.of(answers);
        return new ImportedRow(
                key,
                sheet,
                row,
                canonical,
                Digest.of(canonical),
                CanonicalJson.reasons(answers),
                CanonicalJson.counted(answers));
    }
}
