/** E-mails to editors. They are written into the database with what they tell of, and sent afterwards: a mail server that is away stops nobody. */
package it.rer.portico.site.mail;
