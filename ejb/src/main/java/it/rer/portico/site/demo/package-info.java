/** Content to look around in. Its files are in the folder {@code content} beside this package's resources. */
package it.rer.portico.site.demo;
