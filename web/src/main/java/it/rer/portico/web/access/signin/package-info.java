/** Sign-in and sign-out, with rate limits on password attempts by browser, account and sender. */
package it.rer.portico.web.access.signin;
