/** Forms as they arrive: read by us and within limits, before the container reads them. */
package it.rer.portico.web.platform.form;
