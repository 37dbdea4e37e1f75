/** Links that lead nowhere: {@code collegamenti.xhtml}. */
package it.rer.portico.web.desk.link;
