@NullMarked
package org.barometer.agency.serviceaccount;

import org.jspecify.annotations.NullMarked;
