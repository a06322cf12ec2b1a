@NullMarked
package org.barometer.agency.identity;

import org.jspecify.annotations.NullMarked;
