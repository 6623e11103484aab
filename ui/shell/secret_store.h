// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <functional>

/// Where a password may be kept between two starts. Never a file of ours: when there is no keychain, nothing is kept
/// and the person is told so. Answers arrive later, on the window's thread, and not at all once `context` is gone.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    enum class Outcome { Done,
                         NothingKept,
                         NoKeychain,
                         Refused };

    struct Answer {
        Outcome outcome = Outcome::Done;
        QString secret; ///< only after read() with outcome Done
        QString reason; ///< the keychain's own words when it refused
    };
    using Handler = std::function<void(const Answer &)>;

    using QObject::QObject;

    virtual void read(const QString &key, QObject *context, Handler handler) = 0;
    virtual void keep(const QString &key, const QString &secret, QObject *context, Handler handler) = 0;
    virtual void forget(const QString &key, QObject *context, Handler handler) = 0;
};
