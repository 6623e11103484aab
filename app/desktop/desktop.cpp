// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desktop.h"

#include "app/desktop/demo_shop.h"
#include "app/desktop/settings.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sign_in_page.h"

Desktop::Desktop(Settings &settings, SecretStore &secrets, const QList<Desk> &desks)
    : m_settings(settings)
    , m_window(std::make_unique<MainWindow>(secrets, desks))
{
    m_window->setScheme(settings.scheme());
    m_window->setRecall([this](const QString &person) { return m_settings.workState(person); });
    m_window->restoreGeometry(settings.windowGeometry());
    m_window->signInPage()->setDemoPeople(DemoShop::people(), DemoShop::password());

    connect(m_window->signInPage(), &SignInPage::serversChanged, this,
            [this](const QList<ServerEntry> &servers, int current) { m_settings.setServers(servers, current); });
    connect(m_window.get(), &MainWindow::schemeChosen, this, [this](Theme::Scheme scheme) { m_settings.setScheme(scheme); });
    connect(m_window.get(), &MainWindow::workEnding, this,
            [this](const QString &person, const WorkState &state) { m_settings.setWorkState(person, state); });
    connect(m_window.get(), &MainWindow::signedOut, this, &Desktop::remember);
    connect(m_window.get(), &MainWindow::closing, this, &Desktop::remember);
}

Desktop::~Desktop() = default;

bool Desktop::start(const QString &profile, const QString &login)
{
    Settings::Servers servers = m_settings.servers();
    if (!profile.isEmpty()) {
        const auto found = std::find_if(servers.entries.begin(), servers.entries.end(), [&profile](const ServerEntry &entry) {
            return entry.profile.name.compare(profile, Qt::CaseInsensitive) == 0;
        });
        if (found == servers.entries.end())
            return false;
        servers.current = int(found - servers.entries.begin());
    }
    m_window->signInPage()->setServers(servers.entries, servers.current);
    m_window->signInPage()->prepare(login);
    return true;
}

void Desktop::remember()
{
    m_settings.setWindowGeometry(m_window->saveGeometry());
}
