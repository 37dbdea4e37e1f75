/** What ratings and inquiries have in common. */
package it.rer.portico.feedback;
