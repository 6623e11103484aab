// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/keychain_store.h"

#include <qt6keychain/keychain.h>

namespace {

const auto service = QStringLiteral("Backroom");

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
    connect(job, &QKeychain::Job::finished, context, [handler = std::move(handler)](QKeychain::Job *finished) {
        Answer answer{outcomeOf(finished->error()), {}, finished->errorString()};
        if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(finished); read && answer.outcome == Outcome::Done)
            answer.secret = read->textData();
        handler(answer);
    });
    job->start();
}
