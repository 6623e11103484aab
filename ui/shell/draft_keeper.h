// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>
#include <memory>

class SecretStore;
class Session;
struct ServerEntry;

/// Gives the drafts of a signed-in person a place on the disk, with the key that their keychain keeps; makes the key the
/// first time. Without a keychain the drafts stay in memory, and the forms say so.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    DraftKeeper(SecretStore &secrets, QObject *parent = nullptr);

    /// `ready` is called once the drafts of the last time are known; not at all without a keychain.
    void open(const std::shared_ptr<Session> &session, const ServerEntry &server, std::function<void()> ready);

private:
    SecretStore &m_secrets;
};
