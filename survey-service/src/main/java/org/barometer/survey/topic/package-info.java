@org.jspecify.annotations.NullMarked
package org.barometer.survey.topic;
