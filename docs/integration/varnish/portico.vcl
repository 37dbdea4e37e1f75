# Blocks of Portico in the pages of another application, put there by Varnish (tested: 7.1) with ESI.
# Copy it to /etc/varnish/, and change what is marked. Steps: docs/integration/README.md
vcl 4.1;

import std;

# CHANGE: where Portico is.
backend portico {
    .host = "127.0.0.1";
    .port = "8080";
    .connect_timeout = 1s;
    .first_byte_timeout = 2s;
    .between_bytes_timeout = 1s;
    .probe = {
        .url = "/robots.txt";
        .interval = 5s;
        .timeout = 2s;
        .window = 4;
        .threshold = 2;
        .initial = 2;
    }
}

# CHANGE: the application whose pages hold the blocks.
backend portal {
    .host = "127.0.0.1";
    .port = "8000";
}

# CHANGE: the nodes of Portico, which say when the site has changed.
acl portico_nodes {
    "127.0.0.1";
}

sub vcl_recv {
    # Nobody else says what is ours, or whether this is a part of a page.
    unset req.http.Portico-Block;

    # Portico says that a change is published: nothing that came from it is used again.
    if (req.method == "BAN") {
        if (client.ip !~ portico_nodes) {
            return (synth(403, "Not a node of Portico"));
        }
        ban("obj.http.Portico-Kept == yes");
        return (synth(200, "Banned"));
    }

    # What application servers say of themselves is for nobody outside. CHANGE: take it away if the portal has pages there.
    if (req.url ~ "^/(health|metrics|openapi|management)(/|\?|$)") {
        return (synth(404, "Not found"));
    }

    if (req.url ~ "^/(portlets|assets|media|it|en)(/|\?|$)") {
        set req.backend_hint = portico;
        # Its pages are the same for every reader.
        unset req.http.Cookie;
        unset req.http.Authorization;
        if (req.esi_level > 0) {
            set req.http.Portico-Block = "yes";
            unset req.http.Range;
        }
        # A copy that is out of date is shown while a new one is fetched; for long only if Portico is away.
        if (std.healthy(req.backend_hint)) {
            set req.grace = 5s;
        }
    } else {
        set req.backend_hint = portal;
    }
}

sub vcl_backend_response {
    if (bereq.backend == portico) {
        if (beresp.status == 200 && beresp.http.Cache-Control ~ "public") {
            # The mark by which it is banned. The time is for what no ban has reached, because Varnish could not be told.
            # A file of the library never changes, but is for nobody any more once no page shows it.
            if (beresp.http.Cache-Control !~ "immutable" || bereq.url ~ "^/media/") {
                set beresp.http.Portico-Kept = "yes";
                set beresp.ttl = 60s;
            }
            set beresp.grace = 1d;
            set beresp.keep = 1d;
        } else {
            # Not kept, and nobody waits for another's answer.
            set beresp.uncacheable = true;
            set beresp.ttl = 60s;
            if (bereq.http.Portico-Block && beresp.status != 200) {
                # The reader's page stays whole, and is not given an error page in its midst.
                return (error(503, "No such block"));
            }
        }
        # A block is in the page whole, or not at all.
        if (bereq.http.Portico-Block) {
            set beresp.do_stream = false;
        }
    } elsif (beresp.http.Content-Type ~ "^text/html") {
        set beresp.do_esi = true;
        # The tags of the portal's part would say that nothing changed when a block did.
        unset beresp.http.ETag;
        unset beresp.http.Last-Modified;
        set beresp.http.Portico-Composed = "yes";
    }
}

sub vcl_backend_error {
    if (bereq.http.Portico-Block) {
        set beresp.status = 200;
        set beresp.reason = "OK";
        set beresp.http.Content-Type = "text/html; charset=UTF-8";
        set beresp.http.Cache-Control = "no-store";
        set beresp.ttl = 0s;
        set beresp.grace = 0s;
        synthetic("");
        return (deliver);
    }
}

sub vcl_deliver {
    # A composed page must not be kept by browsers as long as the portal's part of it may be.
    if (resp.http.Portico-Composed) {
        set resp.http.Cache-Control = "no-cache";
    }
    # Nobody is told which programs, of which versions, give the answers.
    unset resp.http.Server;
    unset resp.http.X-Powered-By;
    unset resp.http.X-Varnish;
    unset resp.http.Via;
    unset resp.http.Portico-Composed;
    unset resp.http.Portico-Kept;
}
