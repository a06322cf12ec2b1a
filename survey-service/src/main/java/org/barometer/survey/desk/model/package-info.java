/** What an agency has to do next, and until when. */
@NullMarked
package org.barometer.survey.desk.model;

import org.jspecify.annotations.NullMarked;
