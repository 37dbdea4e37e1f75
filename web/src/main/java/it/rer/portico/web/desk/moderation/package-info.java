/**
 * Moderation of feedback beyond a budget, which was set apart: {@code da-controllare.xhtml} lists it, {@code controlla.xhtml} accepts or
 * rejects it.
 */
package it.rer.portico.web.desk.moderation;
