// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/connection_profile.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <atomic>
#include <list>
#include <mutex>
#include <thread>

// Stands between the program and the server, as a network does, and fails as one does. Its own unix socket leads to the server's.
class ServerProxy
{
public:
    explicit ServerProxy(const ConnectionProfile &server);
    ~ServerProxy();
    ServerProxy(const ServerProxy &) = delete;
    ServerProxy &operator=(const ServerProxy &) = delete;

    // The server as it is seen through the proxy.
    [[nodiscard]] ConnectionProfile profile() const;

    void freeze(); // connections are accepted and nothing moves any more, as with SIGSTOP
    void thaw();
    void goAway(); // breaks all connections, and nobody answers
    void comeBack();
    void cut(); // breaks all connections; new ones work
    // The next message of a client that contains this text reaches the server, and its answer reaches nobody.
    void loseTheAnswerTo(const QByteArray &text);
    // The next such message does not even reach the server.
    void loseTheQuestion(const QByteArray &text);

    [[nodiscard]] int connectionsMade() const { return m_connectionsMade; }

private:
    struct Link {
        int client;
        int server;
        bool deaf = false; // what the server says is thrown away, until it has said something
    };

    void listen();
    void run();
    void accept();
    [[nodiscard]] bool fromClient(Link &link);
    [[nodiscard]] static bool fromServer(Link &link);
    static void close(const Link &link);
    void ring() const;

    ConnectionProfile m_server;
    QTemporaryDir m_directory;
    QByteArray m_serverPath;
    QByteArray m_path;
    int m_bell;
    int m_listening = -1;
    std::mutex m_mutex;
    std::list<Link> m_links;
    QByteArray m_loseAnswer;
    QByteArray m_loseQuestion;
    bool m_frozen = false;
    bool m_stopping = false;
    std::atomic<int> m_connectionsMade = 0;
    std::thread m_thread;
};
