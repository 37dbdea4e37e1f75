/** That nothing is lost that a citizen was thanked for or an editor was told is published, whatever ends the server. */
package it.rer.portico.durability;
