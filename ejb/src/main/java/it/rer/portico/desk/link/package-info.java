/**
 * The list of broken links. A link names a page or a file by its id, so moving the page or replacing the file does not break it; it breaks
 * when the page or the file is deleted or trashed, or is not public.
 */
package it.rer.portico.desk.link;
