@NullMarked
package org.barometer.survey.progress.model;

import org.jspecify.annotations.NullMarked;
