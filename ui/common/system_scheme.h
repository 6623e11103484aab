// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QDBusMessage;
class QDBusVariant;

/// Whether the desktop asks for dark, from the settings portal of freedesktop.org (Qt 6.4 does not say).
/// Never waits: the answer and every change arrive as a signal; without a portal nothing arrives.
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(QObject *parent = nullptr);

signals:
    void darkChanged(bool dark);

private slots:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void report(const QVariant &value);
};
