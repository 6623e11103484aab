// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/keychain_store.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <qt6keychain/keychain.h>

namespace {

const auto service = QStringLiteral("Backroom");

// Whoever keeps secrets on a desktop answers to one of these names.
const QStringList keepers{QStringLiteral("org.freedesktop.secrets"), QStringLiteral("org.kde.kwalletd6"), QStringLiteral("org.kde.kwalletd5")};
// Starting one takes a moment; who needs longer does not work.
constexpr int patience = 10'000;

SecretStore::Outcome outcomeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return SecretStore::Outcome::Done;
    case QKeychain::EntryNotFound:
        return SecretStore::Outcome::NothingKept;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return SecretStore::Outcome::NoKeychain;
    default:
        return SecretStore::Outcome::Refused;
    }
}

} // namespace

void KeychainStore::read(const QString &key, QObject *context, Handler handler)
{
    start(new QKeychain::ReadPasswordJob(service), key, context, std::move(handler));
}

void KeychainStore::keep(const QString &key, const QString &secret, QObject *context, Handler handler)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setTextData(secret);
    start(job, key, context, std::move(handler));
}

void KeychainStore::forget(const QString &key, QObject *context, Handler handler)
{
    start(new QKeychain::DeletePasswordJob(service), key, context, std::move(handler));
}

void KeychainStore::start(QKeychain::Job *job, const QString &key, QObject *context, Handler handler)
{
    job->setKey(key);
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    job->setParent(this);
    connect(job, &QKeychain::Job::finished, context, [handler](QKeychain::Job *finished) {
        Answer answer{outcomeOf(finished->error()), {}, finished->errorString()};
        if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(finished); read && answer.outcome == Outcome::Done)
            answer.secret = read->textData();
        handler(answer);
    });
    ask(keepers, job, context, std::move(handler));
}

// Without a bus, and on a bus without a keeper of secrets, QtKeychain fails with “other error”, as it does when a ring is
// locked. So the bus is asked first, which also starts a keeper that waits to be needed.
void KeychainStore::ask(QStringList names, QKeychain::Job *job, QObject *context, Handler handler)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (names.isEmpty() || !bus.isConnected()) {
        job->deleteLater();
        QMetaObject::invokeMethod(
            context, [handler = std::move(handler)] {
                handler({Outcome::NoKeychain, {}, tr("This computer has no keychain running.")});
            },
            Qt::QueuedConnection);
        return;
    }
    QDBusMessage question = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                                                           QStringLiteral("org.freedesktop.DBus"), QStringLiteral("StartServiceByName"));
    question << names.takeFirst() << 0U;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, patience), job);
    connect(watcher, &QDBusPendingCallWatcher::finished, context,
            [names, job, context, handler = std::move(handler)](QDBusPendingCallWatcher *answered) {
                answered->deleteLater();
                if (answered->isError())
                    ask(names, job, context, handler);
                else
                    job->start();
            });
}
