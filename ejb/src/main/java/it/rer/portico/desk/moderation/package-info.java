/**
 * What citizens sent beyond a budget, until a person decides: it enters the averages, or stays out of them. Whoever may publish a page
 * decides about its ratings, whoever may publish everywhere about the rest.
 */
package it.rer.portico.desk.moderation;
