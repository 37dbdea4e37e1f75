package it.rer.portico.feedback;

/** Which budget a rating or inquiry exceeded, so that it has to be reviewed. The names are stored. */
public enum ModerationReason {
    /** The budget of one sender: an IPv4 address, or an IPv6 network of 64 or 56 bits. */
    SENDER,
    /** The budget of the sender's wider network. */
    NETWORK,
    /** The budget of the rated page, address or site, whoever the sender is. */
    SUBJECT,
    /** There were more senders in a day than can be tracked separately. */
    CAPACITY
}
