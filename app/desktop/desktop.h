// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/desk.h"

#include <QObject>

#include <memory>

class MainWindow;
class SecretStore;
class Settings;

/// The running program: the window, joined to what is remembered between two starts.
class Desktop : public QObject
{
    Q_OBJECT

public:
    Desktop(Settings &settings, SecretStore &secrets, const QList<Desk> &desks);
    ~Desktop() override;

    [[nodiscard]] MainWindow &window() const { return *m_window; }
    /// Chooses the server and fills in the login for this start, where they are given. False: there is no such server.
    [[nodiscard]] bool start(const QString &profile, const QString &login);

private:
    void remember();

    Settings &m_settings;
    std::unique_ptr<MainWindow> m_window;
};
