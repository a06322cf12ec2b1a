@NullMarked
package org.barometer.survey.response.model;

import org.jspecify.annotations.NullMarked;
