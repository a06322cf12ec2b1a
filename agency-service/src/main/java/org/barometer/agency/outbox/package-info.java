@NullMarked
package org.barometer.agency.outbox;

import org.jspecify.annotations.NullMarked;
