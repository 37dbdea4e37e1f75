/** What is wrong with a text, said while it is written and again before it is published. The rules are in {@code it.rer.portico.content.check}. */
package it.rer.portico.web.desk.check;
