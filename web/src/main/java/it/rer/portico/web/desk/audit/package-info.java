/** The audit log for administrators: who did what to which page, and whether the log is intact ({@code registro.xhtml}). */
package it.rer.portico.web.desk.audit;
