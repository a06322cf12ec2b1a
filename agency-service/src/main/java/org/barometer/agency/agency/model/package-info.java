@NullMarked
package org.barometer.agency.agency.model;

import org.jspecify.annotations.NullMarked;
