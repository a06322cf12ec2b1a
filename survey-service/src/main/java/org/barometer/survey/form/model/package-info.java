/** How answers stand in the fields of a form, in which order it leads, and what it says. */
@org.jspecify.annotations.NullMarked
package org.barometer.survey.form.model;
