// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/single_instance.h"

#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace {

constexpr auto patience = 3s;
const QByteArray received = QByteArrayLiteral("received");

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_lock(folder + QStringLiteral("/backroom.lock"))
    , m_socket(folder + QStringLiteral("/backroom.socket"))
{
    // A program that died leaves its lock; the lock knows that its process is gone, whatever its age.
    m_lock.setStaleLockTime(0);
    if (!m_lock.tryLock(0)) {
        m_anotherRuns = m_lock.error() == QLockFile::LockFailedError;
        return;
    }
    QLocalServer::removeServer(m_socket); // ours to remove: we hold the lock
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] { hear(m_server.nextPendingConnection()); });
    if (!m_server.listen(m_socket))
        m_lock.unlock();
}

SingleInstance::~SingleInstance() = default;

QString SingleInstance::usualFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QStringLiteral("/backroom");
    QDir().mkpath(folder);
    return folder;
}

void SingleInstance::hear(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    // Who says nothing does not stay.
    QTimer::singleShot(patience, socket, &QLocalSocket::abort);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (socket->bytesAvailable() > longestMessage) {
            socket->abort();
            return;
        }
        if (!socket->canReadLine())
            return;
        const QString link = QString::fromUtf8(socket->readLine()).chopped(1);
        socket->write(received);
        socket->disconnectFromServer();
        emit started(link);
    });
}

bool SingleInstance::hand(const QString &link) const
{
    constexpr int wait = int(std::chrono::milliseconds(patience).count());
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (!socket.waitForConnected(wait))
        return false;
    // One line; a link has none inside.
    socket.write(QString(link).remove(u'\n').left(longestMessage / 4).toUtf8() + '\n');
    return socket.waitForBytesWritten(wait) && socket.waitForReadyRead(wait) && socket.readAll() == received;
}
