@NullMarked
package org.barometer.agency.access;

import org.jspecify.annotations.NullMarked;
