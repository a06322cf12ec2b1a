@NullMarked
package org.barometer.survey.programme.model;

import org.jspecify.annotations.NullMarked;
