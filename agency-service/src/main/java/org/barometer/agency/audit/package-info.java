@NullMarked
package org.barometer.agency.audit;

import org.jspecify.annotations.NullMarked;
