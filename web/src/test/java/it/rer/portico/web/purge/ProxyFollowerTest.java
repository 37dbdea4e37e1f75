package it.rer.portico.web.purge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import it.rer.portico.published.PublishedSite;
import it.rer.portico.published.TestSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProxyFollowerTest {

    private static final Logger LOG = Logger.getLogger(ProxyFollower.class.getName());

    private final AtomicLong number = new AtomicLong(5);
    private final PublishedSite site =
            TestSite.serving(() -> new TestSite().number(number.get()).snapshot());
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
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

    @BeforeEach
    void start() throws IOException {
        LOG.addHandler(log);
        LOG.setUseParentHandlers(false);
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            told.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Portico-Change"));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        proxy.start();
    }

    @AfterEach
    void end() throws InterruptedException {
        follower.interrupt();
        follower.join(5000);
        proxy.stop(0);
        LOG.removeHandler(log);
        LOG.setUseParentHandlers(true);
        assertThat(follower.isAlive()).isFalse();
    }

    @Test
    void aProxyIsToldAtTheStartAndAtEachChangeTwice() throws InterruptedException {
        follow("http://127.0.0.1:" + proxy.getAddress().getPort() + "/portico");

        assertThat(next()).isEqualTo("BAN /portico 5");
        assertThat(next()).as("for what was under way").isEqualTo("BAN /portico 5");
        publish();
        assertThat(told.poll(800, TimeUnit.MILLISECONDS)).isEqualTo("BAN /portico 6");
        publish();
        assertThat(told.poll(800, TimeUnit.MILLISECONDS)).isEqualTo("BAN /portico 7");
        assertThat(next()).isEqualTo("BAN /portico 7");
        assertThat(told.poll(3, TimeUnit.SECONDS)).isNull();
        assertThat(logged).isEmpty();
    }

    @Test
    void aProxyThatRefusesIsTriedAgainAndThenToldTheNewest() throws InterruptedException {
        status = 503;
        follow("http://127.0.0.1:" + proxy.getAddress().getPort());
        assertThat(next()).isEqualTo("BAN / 5");
        assertThat(next()).isEqualTo("BAN / 5");
        publish();
        publish();
        assertThat(logged).containsExactly(Level.WARNING);

        status = 200;

        assertThat(next()).isEqualTo("BAN / 7");
        assertThat(next()).isEqualTo("BAN / 7");
        assertThat(logged).containsExactly(Level.WARNING, Level.INFO);
    }

    @Test
    void aProxyThatHangsHoldsNobodyUp() throws IOException, InterruptedException {
        try (var hanging = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            follow("http://127.0.0.1:" + hanging.getLocalPort());
            var threads = Thread.activeCount();
            long began = System.nanoTime();
            for (int i = 0; i < 1000; i++) {
                publish();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
            assertThat(Thread.activeCount()).isLessThan(threads + 5);
            Thread.sleep(CachingProxy.PATIENCE.toMillis() + 500);
            assertThat(logged).containsExactly(Level.WARNING);
        }
    }

    @Test
    void theEndOfTheModuleWaitsForNoProxy() throws IOException, InterruptedException {
        try (var hanging = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            follow("http://127.0.0.1:" + hanging.getLocalPort());
            hanging.accept().getInputStream().readNBytes("BAN".length());

            follower.interrupt();
            follower.join(CachingProxy.PATIENCE.toMillis() / 2);

            assertThat(follower.isAlive()).isFalse();
            assertThat(logged).isEmpty();
        }
    }

    private void follow(String address) {
        follower = new Thread(new ProxyFollower(site, new CachingProxy(address)));
        follower.start();
    }

    private void publish() {
        TestSite.tell(site, number.incrementAndGet());
    }

    private String next() throws InterruptedException {
        return told.poll(8, TimeUnit.SECONDS);
    }
}
