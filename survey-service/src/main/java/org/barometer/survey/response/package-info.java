@NullMarked
package org.barometer.survey.response;

import org.jspecify.annotations.NullMarked;
