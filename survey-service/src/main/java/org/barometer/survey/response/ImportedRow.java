package org.barometer.survey.response;

import org.barometer.survey.response.model.Answers;
import org.barometer.survey.response.model.Digest;

/**
 * Checked answers that came in a file.
 *
 * @param key by which the agency names the response in all its files
 * @param row of the file, for what is still to be said of it
 */
public record ImportedRow(
        String key, String sheet, int row, String canonical, Digest digest, Answers answers) {

    public static ImportedRow of(String key, String sheet, int row, Answers answers) {
        var canonical = CanonicalJson.of(answers);
        return new ImportedRow(key, sheet, row, canonical, Digest.of(canonical), answers);
    }
}
