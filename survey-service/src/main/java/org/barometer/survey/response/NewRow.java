package org.barometer.survey.response;

import org.barometer.survey.edition.model.Form;
import org.barometer.survey.response.model.ResponseRow;

/** A checked response on its way into the database, with the form it was checked against. */
record NewRow(ResponseRow row, String idempotencyKey, String event, Form form) {}
