/** Messages in both languages, and the base class of submitted forms, whose errors are shown in them. */
package it.rer.portico.web.platform.text;
