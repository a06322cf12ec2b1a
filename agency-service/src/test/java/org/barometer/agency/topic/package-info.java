@NullMarked
package org.barometer.agency.topic;

import org.jspecify.annotations.NullMarked;
