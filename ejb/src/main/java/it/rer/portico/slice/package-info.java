/** Lists that are too long for one screen. */
package it.rer.portico.slice;
