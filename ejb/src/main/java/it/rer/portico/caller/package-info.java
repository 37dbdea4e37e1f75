/** Who calls a service: an editor by her login name, or nobody, as a timer does. */
package it.rer.portico.caller;
