@NullMarked
package org.barometer.agency.http;

import org.jspecify.annotations.NullMarked;
