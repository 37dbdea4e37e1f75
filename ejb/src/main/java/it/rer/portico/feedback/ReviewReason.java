package it.rer.portico.feedback;

/** Which budget was exceeded by what is to be reviewed. The names are stored. */
public enum ReviewReason {
    /** That of one sender: an IPv4 address, or an IPv6 network of 64 or 56 bits. */
    SENDER,
    /** That of the network around the sender. */
    NETWORK,
    /** That of the page, address or site that was judged, whoever sent it. */
    SUBJECT,
    /** The senders of a day were too many to be told apart. */
    CAPACITY
}
