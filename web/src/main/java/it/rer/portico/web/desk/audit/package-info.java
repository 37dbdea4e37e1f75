/** Who did what to which page, and whether the record of it is whole: {@code registro.xhtml}. */
package it.rer.portico.web.desk.audit;
