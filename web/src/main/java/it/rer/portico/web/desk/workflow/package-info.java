/**
 * The publishing workflow: {@code pubblica.xhtml} shows the errors that prevent publishing, and its forms request a review, publish,
 * schedule and withdraw. Each form sends the versions that the editor saw.
 */
package it.rer.portico.web.desk.workflow;
