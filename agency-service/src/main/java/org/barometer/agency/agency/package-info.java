@NullMarked
package org.barometer.agency.agency;

import org.jspecify.annotations.NullMarked;
