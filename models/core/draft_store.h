// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/core/three_way.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

// What somebody typed into a form and has not saved.
struct Draft {
    QString desk; // "customers": where the form is
    QString form; // "edit", "note": which form of the desk
    QString key; // of the record
    QString title; // what people call the record
    qint64 version = 0; // of the record that the person started from
    FieldValues was;
    FieldValues mine;
    QDateTime at;
    QUuid command; // under which it was sent, as long as nobody knows what became of it
    QJsonObject sent; // the content it was sent with
};

// The drafts of one person at one server. They hold personal data, so on disk each is a file of its own, encrypted with a key that
// only the person's keychain has; without one they last as long as the program. Lives on the window's thread.
class DraftStore
{
public:
    static constexpr int keySize = 32;

    // A new key to be kept in the keychain.
    [[nodiscard]] static QByteArray makeKey();

    // From now on drafts are kept in the folder, those so far too. Drafts of an earlier run are read; what another key made is
    // of no use to anybody and is removed.
    [[nodiscard]] Result<void> keepIn(const QString &folder, const QByteArray &key);
    [[nodiscard]] bool isOnDisk() const { return !m_folder.isEmpty(); }

    // An error says that the draft is in memory only.
    Result<void> put(const Draft &draft);
    void remove(const QString &desk, const QString &form, const QString &key);
    [[nodiscard]] std::optional<Draft> find(const QString &desk, const QString &form, const QString &key) const;
    // The newest first.
    [[nodiscard]] QList<Draft> all() const;

private:
    [[nodiscard]] QString fileOf(const QString &id) const;
    [[nodiscard]] Result<void> write(const QString &id, const Draft &draft) const;
    [[nodiscard]] std::optional<Draft> read(const QString &file) const;

    QString m_folder;
    QByteArray m_key;
    QHash<QString, Draft> m_drafts;
};
