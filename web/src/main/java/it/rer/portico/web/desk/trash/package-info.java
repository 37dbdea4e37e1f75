/** What was thrown away, and the way back: {@code cestino.xhtml}. */
package it.rer.portico.web.desk.trash;
