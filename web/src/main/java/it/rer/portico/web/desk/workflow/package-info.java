/**
 * From a draft to citizens and back: {@code pubblica.xhtml} shows the errors for which a text cannot be published, and asks for a review, publishes, sets the day,
 * withdraws. Each form names the versions that the editor saw.
 */
package it.rer.portico.web.desk.workflow;
