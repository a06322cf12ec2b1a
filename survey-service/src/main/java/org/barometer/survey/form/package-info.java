/** The respondent's form: page after page, without JavaScript or with it. */
@org.jspecify.annotations.NullMarked
package org.barometer.survey.form;
