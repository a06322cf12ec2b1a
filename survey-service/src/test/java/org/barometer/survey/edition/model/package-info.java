@NullMarked
package org.barometer.survey.edition.model;

import org.jspecify.annotations.NullMarked;
