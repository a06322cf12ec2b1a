@org.jspecify.annotations.NullMarked
package org.barometer.agency.denial.model;
