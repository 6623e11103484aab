// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

/// One program a person: who starts it again hands over the link it was started with, and the window that is there comes
/// to the front. Nobody else's program can reach it: its socket lies in the person's own runtime folder.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// Tries to be the first in this folder.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// The folder that the desktop gives each person for such things; made if need be.
    [[nodiscard]] static QString usualFolder();

    /// False: another one runs, or the folder cannot be used; then this one works by itself.
    [[nodiscard]] bool isFirst() const { return m_server.isListening(); }
    [[nodiscard]] bool anotherRuns() const { return m_anotherRuns; }
    /// Hands the link (empty: come to the front) to the one that runs. False: it does not answer. Waits for a moment.
    [[nodiscard]] bool hand(const QString &link) const;

    /// More is not read, whoever sends it.
    static constexpr qint64 longestMessage = 4096;

signals:
    void started(const QString &link);

private:
    void hear(QLocalSocket *socket);

    QLockFile m_lock;
    QLocalServer m_server;
    QString m_socket;
    bool m_anotherRuns = false;
};
