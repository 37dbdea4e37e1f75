/**
 * Web addresses, slugs, queries and IP addresses: parsing, normalising and comparing them, without any look-up in the network. A new kind
 * of address goes here if it knows nothing of pages.
 */
package it.rer.portico.platform.address;
