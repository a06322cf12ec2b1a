@NullMarked
package org.barometer.survey.audit;

import org.jspecify.annotations.NullMarked;
