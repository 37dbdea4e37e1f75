package it.rer.portico.site.published;

import jakarta.ejb.EJBException;

/** A loader whose database can go away, as a server tells it. */
class InterruptibleLoader extends SnapshotLoader {

    private final SnapshotLoader loader;
    private boolean away;
    private int asked;
    private Runnable beforeFailure;

    InterruptibleLoader(SnapshotLoader loader) {
        this.loader = loader;
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    /** Does something and fails, the next time that it is asked. */
    void failOnceAfter(Runnable work) {
        beforeFailure = work;
    }

    /** How often it was asked for anything. */
    int asked() {
        return asked;
    }

    @Override
    public SiteSnapshot load() {
        ask();
        return loader.load();
    }

    @Override
    public SiteSnapshot follow(SiteSnapshot snapshot) {
        ask();
        return loader.follow(snapshot);
    }

    private void ask() {
        asked++;
        if (beforeFailure != null) {
            var work = beforeFailure;
            beforeFailure = null;
            work.run();
            throw new EJBException("Connection lost");
        }
        if (away) {
            throw new EJBException("Connection refused");
        }
    }
}
