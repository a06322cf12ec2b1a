@NullMarked
package org.barometer.agency.denial;

import org.jspecify.annotations.NullMarked;
