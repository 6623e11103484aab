// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/listener.h"

#include "models/db/connection.h"
#include "models/db/database_threads.h"

#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <set>

using namespace std::chrono_literals;

namespace {

constexpr auto firstPause = 250ms;
constexpr auto longestPause = 10000ms;

} // namespace

// Lives on its own thread and sleeps in poll() on two descriptors: the server's socket and a bell the window's thread rings.
// Shared with the listener, since a thread that waits in connect() may outlive it for a few seconds.
class Listener::Loop : public std::enable_shared_from_this<Loop>
{
public:
    Loop(Listener *listener, ConnectionProfile profile, Credentials credentials)
        : m_listener(listener)
        , m_profile(std::move(profile))
        , m_credentials(std::move(credentials))
        , m_bell(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    {
    }
    ~Loop() { ::close(m_bell); }

    void start()
    {
        DatabaseThreads::start(QStringLiteral("listener"), [self = shared_from_this()] { self->run(); });
    }

    void stop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
            m_listener = nullptr;
            if (m_connection)
                m_connection->abandon();
        }
        ring();
    }

    void listen(const QString &channel)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_wanted.insert(channel);
        }
        ring();
    }

private:
    void ring() const
    {
        const quint64 one = 1;
        [[maybe_unused]] const auto written = ::write(m_bell, &one, sizeof one);
    }

    // Waits for the bell, and for the server if there is a socket.
    void waitForNews(int socket, std::chrono::milliseconds longest) const
    {
        pollfd waits[2] = {{.fd = m_bell, .events = POLLIN, .revents = 0}, {.fd = socket, .events = POLLIN, .revents = 0}};
        poll(waits, socket < 0 ? 1 : 2, longest < 0ms ? -1 : int(longest.count()));
        quint64 rings = 0;
        [[maybe_unused]] const auto read = ::read(m_bell, &rings, sizeof rings);
    }

    [[nodiscard]] bool isStopping()
    {
        const std::lock_guard lock(m_mutex);
        return m_stopping;
    }

    // Runs on the window's thread, unless the listener is gone by then.
    template<typename Signal>
    void tell(Signal signal)
    {
        const std::lock_guard lock(m_mutex);
        if (m_listener)
            QMetaObject::invokeMethod(
                m_listener, [listener = m_listener, signal] { signal(listener); }, Qt::QueuedConnection);
    }

    void run()
    {
        Connection::Settings settings;
        settings.applicationName = QStringLiteral("Backroom (listening)");
        Connection connection(m_profile, m_credentials, settings);
        {
            const std::lock_guard lock(m_mutex);
            m_connection = &connection;
        }
        bool wasLost = false;
        for (auto pause = firstPause; !isStopping();) {
            auto heard = connection.open();
            if (heard) {
                pause = firstPause;
                heard = hear(connection, std::exchange(wasLost, false));
            }
            connection.close();
            if (isStopping() || heard)
                break;
            if (heard.error().kind == Error::Kind::AuthenticationFailed)
                break; // asking again would only lock the account; the executor tells the person
            if (!wasLost)
                tell([error = heard.error()](Listener *listener) { emit listener->lost(error); });
            wasLost = true;
            waitForNews(-1, pause);
            pause = std::min<std::chrono::milliseconds>(pause * 2, longestPause);
        }
        const std::lock_guard lock(m_mutex);
        m_connection = nullptr;
    }

    // Listens until the link breaks; success means that the program ends.
    Result<void> hear(Connection &connection, bool wasLost)
    {
        std::set<QString> listened;
        while (!isStopping()) {
            if (auto subscribed = subscribe(connection, listened); !subscribed)
                return subscribed;
            if (std::exchange(wasLost, false))
                tell([](Listener *listener) { emit listener->resumed(); });
            while (PGnotify *notification = PQnotifies(connection.handle())) {
                tell([channel = QString::fromUtf8(notification->relname), payload = QString::fromUtf8(notification->extra)](Listener *listener) {
                    emit listener->notified(channel, payload);
                });
                PQfreemem(notification);
            }
            waitForNews(PQsocket(connection.handle()), -1ms);
            if (!isStopping() && !connection.isStillThere())
                return failure(Error::Kind::ConnectionLost, QString());
        }
        return {};
    }

    Result<void> subscribe(Connection &connection, std::set<QString> &listened)
    {
        std::set<QString> missing;
        {
            const std::lock_guard lock(m_mutex);
            std::set_difference(m_wanted.begin(), m_wanted.end(), listened.begin(), listened.end(), std::inserter(missing, missing.end()));
        }
        for (const QString &channel : missing) {
            if (auto done = connection.runScript("listen " + connection.quotedIdentifier(channel)); !done)
                return done;
            listened.insert(channel);
            tell([channel](Listener *listener) { emit listener->listening(channel); });
        }
        return {};
    }

    std::mutex m_mutex;
    Listener *m_listener;
    Connection *m_connection = nullptr;
    std::set<QString> m_wanted;
    bool m_stopping = false;

    const ConnectionProfile m_profile;
    const Credentials m_credentials;
    const int m_bell;
};

Listener::Listener(ConnectionProfile profile, Credentials credentials, QObject *parent)
    : QObject(parent)
    , m_loop(std::make_shared<Loop>(this, std::move(profile), std::move(credentials)))
{
    m_loop->start();
}

Listener::~Listener()
{
    m_loop->stop();
}

void Listener::listen(const QString &channel)
{
    m_loop->listen(channel);
}
