/** Has Faces render a view, stateless and into memory; the components that every view may use. */
package it.rer.portico.web.frame.rendering;
