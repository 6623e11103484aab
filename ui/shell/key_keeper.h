// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>

class SecretStore;
class Session;
struct ServerEntry;

/// Keeps the shop's sealing key of those who may have one in their keychain: gives it to the session when they sign in, and
/// takes it when they were given one. Without a keychain it is asked for each time.
class KeyKeeper : public QObject
{
    Q_OBJECT

public:
    KeyKeeper(SecretStore &secrets, QObject *parent = nullptr);

    void open(const std::shared_ptr<Session> &session, const ServerEntry &server);

private:
    SecretStore &m_secrets;
};
