/** Stateless rendering of Faces views into memory, and the components that every view may use. */
package it.rer.portico.web.frame.rendering;
