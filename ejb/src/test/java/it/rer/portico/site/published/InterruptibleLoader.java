package it.rer.portico.site.published;

import jakarta.ejb.EJBException;

/** A loader that simulates an unreachable database by the exceptions that servers throw. */
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

    /** Makes the next call do some work and then fail. */
    void failOnceAfter(Runnable work) {
        beforeFailure = work;
    }

    /** The number of calls. */
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
