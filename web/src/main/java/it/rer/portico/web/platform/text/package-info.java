/** The module's messages in both languages, and forms that were sent, whose faults are told in them. */
package it.rer.portico.web.platform.text;
