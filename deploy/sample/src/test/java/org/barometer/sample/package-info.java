@NullMarked
package org.barometer.sample;

import org.jspecify.annotations.NullMarked;
