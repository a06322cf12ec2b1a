@NullMarked
package org.barometer.survey.exchange.model;

import org.jspecify.annotations.NullMarked;
