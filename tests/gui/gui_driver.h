// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/desks.h"
#include "app/desktop/desktop.h"
#include "app/desktop/settings.h"
#include "models/db/connection_profile.h"
#include "tests/gui/fake_secrets.h"
#include "ui/shell/main_window.h"

#include <QTemporaryDir>

#include <memory>

// Drives the program's real window as a person does, by the names of its widgets. Whatever a person could not do (press
// a disabled button, type into a hidden field) fails the test with a reason.
class GuiDriver
{
public:
    // A server of the list for each profile; the first of them is chosen. Settings are the test's own.
    explicit GuiDriver(const QList<ConnectionProfile> &profiles, const QList<Desk> &desks = allDesks());

    [[nodiscard]] MainWindow &window() const { return m_desktop->window(); }
    [[nodiscard]] Settings &settings() { return m_settings; }
    [[nodiscard]] FakeSecrets &secrets() { return m_secrets; }
    // The program ends and starts again.
    void restart();

    // The visible widget of that name, or null.
    template<typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        for (T *candidate : window().findChildren<T *>(name)) {
            if (candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    [[nodiscard]] bool isVisible(const QString &name) const { return find<QWidget>(name) != nullptr; }

    bool click(const QString &buttonName);
    bool clickIndex(const QString &viewName, int row, int column = 0);
    bool triggerAction(const QString &actionName);
    bool type(const QString &fieldName, const QString &text);
    bool chooseServer(const QString &name);
    // The text of the visible label, field, button, notice or chip; a null string when there is none.
    [[nodiscard]] QString text(const QString &name) const;

    // Fills in the form and presses the button; does not wait.
    bool tryToSignIn(const QString &login, const QString &password);
    // Signed in, with every answer arrived.
    bool signIn(const QString &login, const QString &password = QStringLiteral("demo"));
    // No answer is on its way to the window.
    [[nodiscard]] bool isSettled() const;

private:
    void start();

    QTemporaryDir m_folder;
    Settings m_settings;
    FakeSecrets m_secrets;
    QList<Desk> m_desks;
    std::unique_ptr<Desktop> m_desktop;
};
