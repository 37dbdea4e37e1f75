package it.rer.portico.web.embed.purge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.site.published.TestSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProxyFollowerTest {

    /** The longest wait for a condition, in milliseconds. */
    private static final int PATIENCE_MILLIS = 60_000;

    /** Longer than any test waits. */
    private static final Duration LONG = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(ProxyFollower.class.getName());

    private final AtomicLong number = new AtomicLong(5);
    private final PublishedSite site =
            TestSite.serving(() -> new TestSite().number(number.get()).snapshot());
    private final BlockingQueue<String> purged = new LinkedBlockingQueue<>();
    private final List<Level> logged = new CopyOnWriteArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getLevel());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private volatile int status = 200;
    private HttpServer proxy;
    private Thread follower;

    /** A field, because a socket that nothing refers to may be garbage-collected, which closes it. */
    private Socket connection;

    @BeforeEach
    void start() throws IOException {
        LOG.addHandler(log);
        LOG.setUseParentHandlers(false);
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            purged.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Portico-Change"));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        proxy.start();
    }

    @AfterEach
    void end() throws InterruptedException {
        follower.interrupt();
        follower.join(PATIENCE_MILLIS);
        proxy.stop(0);
        LOG.removeHandler(log);
        LOG.setUseParentHandlers(true);
        assertThat(follower.isAlive()).isFalse();
    }

    @Test
    void aProxyIsPurgedAtTheStartAndAfterEachChange() throws InterruptedException {
        follow(new CachingProxy(proxyAddress() + "/portico"), LONG);

        assertThat(next()).isEqualTo("BAN /portico 5");
        publish();
        assertThat(next()).isEqualTo("BAN /portico 6");
        publish();
        assertThat(next()).isEqualTo("BAN /portico 7");
        assertThat(logged).isEmpty();
    }

    @Test
    void aProxyIsPurgedASecondTimeAndThenNoMore() throws InterruptedException {
        follow(new CachingProxy(proxyAddress()), Duration.ofMillis(1));

        assertThat(next()).isEqualTo("BAN / 5");
        assertThat(next()).as("for responses under way").isEqualTo("BAN / 5");
        publish();
        assertThat(next()).isEqualTo("BAN / 6");
        assertThat(next()).as("for responses under way").isEqualTo("BAN / 6");
        assertThat(purged.poll(300, TimeUnit.MILLISECONDS)).isNull();
        assertThat(logged).isEmpty();
    }

    @Test
    void aProxyThatRefusesIsTriedAgain() throws InterruptedException {
        status = 503;
        follow(new CachingProxy(proxyAddress()), Duration.ofSeconds(2));
        assertThat(next()).isEqualTo("BAN / 5");
        assertThat(next()).isEqualTo("BAN / 5");
        publish();
        publish();
        assertThat(logged).containsExactly(Level.WARNING);

        status = 200;

        var said = next();
        while (said.equals("BAN / 5")) { // a retry from before the changes
            said = next();
        }
        assertThat(said).isEqualTo("BAN / 7");
        assertThat(next()).isEqualTo("BAN / 7");
        assertThat(logged).containsExactly(Level.WARNING, Level.INFO);
    }

    /** The proxy accepts the request and does not respond for an hour; publishing must not wait for it. */
    @Test
    void aHangingProxyDelaysNobody() throws IOException, InterruptedException {
        try (var hanging = hanging()) {
            follow(new CachingProxy(addressOf(hanging), LONG), LONG);
            connection = hanging.accept();
            connection.getInputStream().readNBytes("BAN".length());
            var threads = Thread.activeCount();
            var publishing = new Thread(() -> IntStream.range(0, 1000).forEach(i -> publish()));

            publishing.start();
            publishing.join(PATIENCE_MILLIS);

            assertThat(publishing.isAlive()).isFalse();
            assertThat(number).hasValue(1005);
            assertThat(Thread.activeCount()).isLessThan(threads + 5);
            assertThat(logged).isEmpty();
        }
    }

    @Test
    void aHangingProxyIsLoggedOnce() throws IOException, InterruptedException {
        try (var hanging = hanging()) {
            follow(new CachingProxy(addressOf(hanging), Duration.ofMillis(50)), LONG);
            hanging.accept();
            hanging.accept();

            assertThat(logged).containsExactly(Level.WARNING);
        }
    }

    @Test
    void undeploymentDoesNotWaitForAProxy() throws IOException, InterruptedException {
        try (var hanging = hanging()) {
            follow(new CachingProxy(addressOf(hanging), LONG), LONG);
            connection = hanging.accept();
            connection.getInputStream().readNBytes("BAN".length());

            follower.interrupt();
            follower.join(PATIENCE_MILLIS);

            assertThat(follower.isAlive()).isFalse();
            assertThat(logged).isEmpty();
        }
    }

    private static ServerSocket hanging() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static String addressOf(ServerSocket socket) {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    private String proxyAddress() {
        return "http://127.0.0.1:" + proxy.getAddress().getPort();
    }

    private void follow(CachingProxy followed, Duration underWay) {
        follower = new Thread(new ProxyFollower(site, followed, underWay));
        follower.start();
    }

    private void publish() {
        number.incrementAndGet();
        TestSite.tell(site);
    }

    private String next() throws InterruptedException {
        return purged.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }
}
