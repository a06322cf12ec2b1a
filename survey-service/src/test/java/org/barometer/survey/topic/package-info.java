@NullMarked
package org.barometer.survey.topic;

import org.jspecify.annotations.NullMarked;
