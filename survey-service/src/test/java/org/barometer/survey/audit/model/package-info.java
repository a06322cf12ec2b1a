@NullMarked
package org.barometer.survey.audit.model;

import org.jspecify.annotations.NullMarked;
