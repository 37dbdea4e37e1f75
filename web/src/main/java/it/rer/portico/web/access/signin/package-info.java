/** Sign-in and sign-out: passwords are compared here, and whoever tries them is slowed down by browser, account and sender. */
package it.rer.portico.web.access.signin;
