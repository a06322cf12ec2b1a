@org.jspecify.annotations.NullMarked
package org.barometer.survey.denial.model;
