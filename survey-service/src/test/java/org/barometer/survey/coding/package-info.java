@NullMarked
package org.barometer.survey.coding;

import org.jspecify.annotations.NullMarked;
