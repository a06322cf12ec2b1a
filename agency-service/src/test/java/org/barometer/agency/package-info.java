@NullMarked
package org.barometer.agency;

import org.jspecify.annotations.NullMarked;
