@NullMarked
package org.barometer.bench;

import org.jspecify.annotations.NullMarked;
