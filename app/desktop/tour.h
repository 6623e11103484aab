// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/scratch_shop.h"
#include "app/desktop/settings.h"
#include "app/desktop/tour_walk.h"
#include "ui/shell/server_entry.h"

#include <QObject>
#include <QTcpServer>
#include <QTemporaryDir>

#include <memory>

class Desktop;
class QThread;
class SecretStore;

/// `backroom --tour FOLDER`: walks the real window through every screen of the demo shop for every role, does what
/// people do there (an order is really shipped), and leaves pictures. Ends with exit code 0 only when no screen showed a
/// fault. Uses settings of its own, so that it changes nothing the person has set.
class Tour : public QObject
{
    Q_OBJECT

public:
    Tour(SecretStore &secrets, const QString &folder);
    ~Tour() override;

    /// Shows the window and sets off; ends the application with the tour's exit code.
    void start();

    static constexpr int FoundFaults = 1;

private:
    // Each adds its steps to the walk.
    void visitSignIn();
    void visitSignInFailures();
    void visitLostConnection();
    void visitRoles();
    void visitSupport();
    void visitLists(const QString &role);
    void visitWarehouse();
    void visitManager();
    void visitDashboard(const QString &role);
    void visitReports(const QString &role);
    void visitAdministrator();
    void cancelAnOrder(const QString &role);
    void visitAdministration(const QString &role);
    void visitCustomers(const QString &role);
    void visitCatalog(const QString &role);
    void visitCategories(const QString &role);
    void visitDesk(const QString &role, const QString &desk, const QString &titleLabel, const QStringList &views);
    void visitSupportDesks(const QString &role);
    void visitWarehouseDesks(const QString &role);
    void editAWarehouse(const QString &role);
    void visitPapers(const QString &role);
    void askForARefund(const QString &role);
    void approveARefund(const QString &role);
    void visitProductTools(const QString &role);
    void visitSellers(const QString &role);

    void chooseServer(const QString &name);
    void signInAs(const QString &role, const QString &login);
    void signOut();
    void inBackground(const QString &what, std::function<Result<void>()> work);
    void waitForList();
    void chooseOrderThat(const QString &what, const QString &view, std::function<bool()> fits);
    void shootOrderEnd(const QString &name);

    // What is on the screen now.
    void chooseRow(int row);
    [[nodiscard]] bool rowIsThere(int row) const;
    [[nodiscard]] QString numberOfRow(int row) const;
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString status() const;
    void end();

    QTemporaryDir m_settingsFolder;
    Settings m_settings;
    QDir m_folder;
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<TourWalk> m_walk;
    std::unique_ptr<ScratchShop> m_scratch;
    QTcpServer m_plainServer; ///< answers that it has no TLS
    QThread *m_thread = nullptr;
    QStringList m_facts; ///< what a look into the database can confirm
};
