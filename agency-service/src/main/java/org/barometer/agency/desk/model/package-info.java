@NullMarked
package org.barometer.agency.desk.model;

import org.jspecify.annotations.NullMarked;
