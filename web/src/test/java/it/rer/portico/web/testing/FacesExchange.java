package it.rer.portico.web.testing;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContextWrapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A request and its answer as Faces sees them, as long as it is not closed; what it was not asked so far is refused, not guessed. */
public final class FacesExchange extends FacesContextWrapper implements AutoCloseable {

    private final Object request;
    private final Object response;
    private final boolean postback;
    private final List<String> refused = new ArrayList<>();
    private boolean complete;

    /** @param postback whether a form of the view was sent */
    public FacesExchange(Exchange exchange, boolean postback) {
        super(null);
        request = exchange.request();
        response = exchange.response();
        this.postback = postback;
        setCurrentInstance(this);
    }

    @Override
    public boolean isPostback() {
        return postback;
    }

    /** Has Faces refuse what was sent in an input. */
    public void refuse(String clientId) {
        refused.add(clientId);
    }

    @Override
    public Iterator<String> getClientIdsWithMessages() {
        return refused.iterator();
    }

    @Override
    public void responseComplete() {
        complete = true;
    }

    @Override
    public boolean getResponseComplete() {
        return complete;
    }

    @Override
    @SuppressWarnings("unchecked") // a method of the wrapper itself, which comes with Faces, has no type parameters
    public ExternalContext getExternalContext() {
        return new ExternalContextWrapper(null) {
            @Override
            public Object getRequest() {
                return request;
            }

            @Override
            public Object getResponse() {
                return response;
            }
        };
    }

    @Override
    public void close() {
        setCurrentInstance(null);
    }
}
