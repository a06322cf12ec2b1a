package org.barometer.survey.desk;

import java.util.List;
import org.barometer.survey.pages.Link;

/** What stands above every page of an edition. */
record Head(String agency, String programme, String title, Tag state, List<Link> tabs) {}
