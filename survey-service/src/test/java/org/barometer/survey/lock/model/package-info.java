@NullMarked
package org.barometer.survey.lock.model;

import org.jspecify.annotations.NullMarked;
