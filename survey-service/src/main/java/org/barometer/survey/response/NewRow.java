package org.barometer.survey.response;

import org.barometer.survey.edition.model.Form;
import org.barometer.survey.response.model.ResponseRow;
import org.jspecify.annotations.Nullable;

/**
 * A checked response on its way into the database, with the form it was checked against.
 *
 * @param role in which it was given
 * @param warnings why the answers are right that gave rise to warnings, in JSON
 */
record NewRow(
        ResponseRow row,
        String idempotencyKey,
        String event,
        Form form,
        String role,
        @Nullable String warnings) {}
