@NullMarked
package org.barometer.survey.coding.model;

import org.jspecify.annotations.NullMarked;
