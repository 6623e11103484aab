// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/secret_store.h"

#include <QHash>

// A keychain that does what the test wants. The real one has a test of its own (tests/keychain).
class FakeSecrets : public SecretStore
{
    Q_OBJECT

public:
    enum class Mood { Works,
                      IsMissing,
                      Refuses };

    Mood mood = Mood::Works;
    QHash<QString, QString> kept;

    // Without the keys that drafts are encrypted with, which every sign-in asks for.
    [[nodiscard]] QHash<QString, QString> passwords() const;

    void read(const QString &key, QObject *context, Handler handler) override;
    void keep(const QString &key, const QString &secret, QObject *context, Handler handler) override;
    void forget(const QString &key, QObject *context, Handler handler) override;

private:
    void answer(QObject *context, const Handler &handler, const Answer &whenItWorks) const;
};
