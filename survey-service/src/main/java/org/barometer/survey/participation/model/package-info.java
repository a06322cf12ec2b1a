@NullMarked
package org.barometer.survey.participation.model;

import org.jspecify.annotations.NullMarked;
