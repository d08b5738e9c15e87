"""The timeline: a chart of shoots that keeps certain and possible days apart."""
