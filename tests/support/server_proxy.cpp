// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/server_proxy.h"

#include <QFile>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <utility>
#include <vector>

namespace {

QByteArray socketPath(const QString &directory, quint16 port)
{
    return QFile::encodeName(QStringLiteral("%1/.s.PGSQL.%2").arg(directory, QString::number(port ? port : 5432)));
}

sockaddr_un addressOf(const QByteArray &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
    return address;
}

bool sendAll(int socket, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t sent = send(socket, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes = bytes.sliced(sent);
    }
    return true;
}

} // namespace

ServerProxy::ServerProxy(const ConnectionProfile &server)
    : m_server(server)
    , m_serverPath(socketPath(server.host, server.port))
    , m_path(socketPath(m_directory.path(), 5432))
    , m_bell(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    listen();
    m_thread = std::thread([this] { run(); });
}

ServerProxy::~ServerProxy()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    ring();
    m_thread.join();
    goAway();
    ::close(m_bell);
}

ConnectionProfile ServerProxy::profile() const
{
    ConnectionProfile profile = m_server;
    profile.host = m_directory.path();
    profile.port = 5432;
    return profile;
}

void ServerProxy::listen()
{
    m_listening = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un address = addressOf(m_path);
    if (bind(m_listening, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 || ::listen(m_listening, 64) != 0)
        qFatal("The proxy cannot listen at %s.", m_path.constData());
}

void ServerProxy::ring() const
{
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(m_bell, &one, sizeof one);
}

void ServerProxy::freeze()
{
    const std::lock_guard lock(m_mutex);
    m_frozen = true;
    ring();
}

void ServerProxy::thaw()
{
    const std::lock_guard lock(m_mutex);
    m_frozen = false;
    ring();
}

void ServerProxy::cut()
{
    const std::lock_guard lock(m_mutex);
    for (const Link &link : m_links)
        close(link);
    m_links.clear();
    ring();
}

void ServerProxy::goAway()
{
    cut();
    const std::lock_guard lock(m_mutex);
    if (m_listening >= 0) {
        ::close(m_listening);
        unlink(m_path.constData());
    }
    m_listening = -1;
    ring();
}

void ServerProxy::comeBack()
{
    const std::lock_guard lock(m_mutex);
    listen();
    ring();
}

void ServerProxy::loseTheAnswerTo(const QByteArray &text)
{
    const std::lock_guard lock(m_mutex);
    m_loseAnswer = text;
}

void ServerProxy::loseTheQuestion(const QByteArray &text)
{
    const std::lock_guard lock(m_mutex);
    m_loseQuestion = text;
}

void ServerProxy::run()
{
    for (;;) {
        std::vector<pollfd> waits;
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopping)
                return;
            waits.push_back({.fd = m_bell, .events = POLLIN, .revents = 0});
            if (!m_frozen) {
                waits.push_back({.fd = m_listening, .events = POLLIN, .revents = 0});
                for (const Link &link : m_links) {
                    waits.push_back({.fd = link.client, .events = POLLIN, .revents = 0});
                    waits.push_back({.fd = link.server, .events = POLLIN, .revents = 0});
                }
            }
        }
        poll(waits.data(), waits.size(), -1);
        quint64 rings = 0;
        [[maybe_unused]] const auto read = ::read(m_bell, &rings, sizeof rings);

        const std::lock_guard lock(m_mutex);
        if (m_frozen)
            continue;
        const auto isReadable = [](int descriptor) {
            pollfd look{.fd = descriptor, .events = POLLIN, .revents = 0};
            return descriptor >= 0 && poll(&look, 1, 0) > 0;
        };
        if (isReadable(m_listening))
            accept();
        for (auto link = m_links.begin(); link != m_links.end();) {
            const bool alive = (!isReadable(link->client) || fromClient(*link)) && (!isReadable(link->server) || fromServer(*link));
            if (alive) {
                ++link;
            } else {
                close(*link);
                link = m_links.erase(link);
            }
        }
    }
}

void ServerProxy::accept()
{
    const int client = accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
    const int server = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un address = addressOf(m_serverPath);
    if (connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qWarning("The proxy cannot reach the server at %s.", m_serverPath.constData());
    m_links.push_back({client, server});
    ++m_connectionsMade;
}

bool ServerProxy::fromClient(Link &link)
{
    char buffer[65536];
    const ssize_t length = recv(link.client, buffer, sizeof buffer, 0);
    if (length <= 0)
        return false;
    const QByteArrayView bytes(buffer, length);
    const auto meant = [&](QByteArray &text) {
        const bool found = !text.isEmpty() && bytes.toByteArray().contains(text);
        if (found)
            text.clear();
        return found;
    };
    if (meant(m_loseQuestion))
        return false;
    if (meant(m_loseAnswer))
        link.deaf = true;
    return sendAll(link.server, bytes);
}

bool ServerProxy::fromServer(Link &link)
{
    char buffer[65536];
    const ssize_t length = recv(link.server, buffer, sizeof buffer, 0);
    if (length <= 0 || link.deaf)
        return false;
    return sendAll(link.client, QByteArrayView(buffer, length));
}

void ServerProxy::close(const Link &link)
{
    for (const int socket : {link.client, link.server}) {
        shutdown(socket, SHUT_RDWR); // at once, though the proxy's thread may be waiting for it
        ::close(socket);
    }
}
