// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/secret_store.h"

namespace QKeychain {
class Job;
}

/// The desktop's own keychain (Secret Service, KWallet) through QtKeychain, without its insecure fallback.
class KeychainStore : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    void read(const QString &key, QObject *context, Handler handler) override;
    void keep(const QString &key, const QString &secret, QObject *context, Handler handler) override;
    void forget(const QString &key, QObject *context, Handler handler) override;

private:
    void start(QKeychain::Job *job, const QString &key, QObject *context, Handler handler);
    static void ask(QStringList names, QKeychain::Job *job, QObject *context, Handler handler);
};
