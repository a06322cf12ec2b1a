@NullMarked
package org.barometer.survey.outbox;

import org.jspecify.annotations.NullMarked;
