@NullMarked
package org.barometer.agency.denial.model;

import org.jspecify.annotations.NullMarked;
