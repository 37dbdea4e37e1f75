/** What a text was before: every revision, any two compared as a reader would see them, and the way back to one. */
package it.rer.portico.desk.history;
