/** The site's own texts and addresses, which editors change while it runs. What operators set at the start is in {@code config}. */
package it.rer.portico.setting;
