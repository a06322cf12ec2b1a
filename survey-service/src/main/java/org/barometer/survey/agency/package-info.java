@NullMarked
package org.barometer.survey.agency;

import org.jspecify.annotations.NullMarked;
