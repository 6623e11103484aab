// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

// What the server keeps and must not be able to read: sealed here with a key that it never sees (XChaCha20-Poly1305), as the envelope
// {"v", "alg", "nonce", "ct"}. The length is rounded up, so that it tells nothing either. Any thread.
class SealedBox
{
public:
    static constexpr int keySize = 32;

    [[nodiscard]] static QByteArray makeKey();
    // By which a key is known again; nothing can be learnt from it.
    [[nodiscard]] static QString fingerprint(const QByteArray &key);
    // "7K2M-…": 56 letters and digits that a person can write down, with a checksum.
    [[nodiscard]] static QString words(const QByteArray &key);
    // Forgives spaces, hyphens, small letters, and O for 0, I and L for 1.
    [[nodiscard]] static Result<QByteArray> keyOf(const QString &words);

    // `place` says whose data these are: an envelope that was moved to another place does not open.
    [[nodiscard]] static QJsonObject seal(const QByteArray &key, const QByteArray &text, const QByteArray &place);
    [[nodiscard]] static Result<QByteArray> open(const QByteArray &key, const QJsonObject &envelope, const QByteArray &place);
};
