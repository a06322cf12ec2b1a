@NullMarked
package org.barometer.agency.state;

import org.jspecify.annotations.NullMarked;
