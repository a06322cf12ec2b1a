@NullMarked
package org.barometer.e2e;

import org.jspecify.annotations.NullMarked;
