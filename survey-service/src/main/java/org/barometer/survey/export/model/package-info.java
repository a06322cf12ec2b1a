@NullMarked
package org.barometer.survey.export.model;

import org.jspecify.annotations.NullMarked;
