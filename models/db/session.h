// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/change_notice.h"
#include "models/core/draft_store.h"
#include "models/core/result.h"
#include "models/core/role.h"
#include "models/core/sealing_key.h"
#include "models/db/background_tasks.h"
#include "models/db/connection_profile.h"
#include "models/db/db_executor.h"
#include "models/db/listener.h"

#include <QObject>
#include <QUuid>

#include <functional>
#include <memory>

struct Warehouse {
    QUuid id;
    QString code;
    QString name;
    QString timeZone;
};

// Who signed in and where, as the database says.
struct WhoAmI {
    QString login;
    QString displayName;
    Roles roles;
    QList<Warehouse> warehouses; // the ones this person works in
    qint64 refundLimit = 0; // minor units of the main currency; 0: pays no refunds alone
    QString shopName;
    QString mainCurrency;
    QString serverVersion;
};

// One signed-in person at one server: identity, rights for showing the right desks (the database enforces them), and the executor
// everything is asked through.
class Session : public QObject
{
    Q_OBJECT
public:
    // For tests and tools that have asked themselves already.
    Session(WhoAmI whoAmI, std::unique_ptr<DbExecutor> executor, std::unique_ptr<Listener> listener);
    ~Session() override;

    // Authenticates, checks that program and schema fit, and asks who this is. The handler runs on context's thread, and not at
    // all when context is gone or the token was cancelled.
    using Handler = std::function<void(Result<std::shared_ptr<Session>>)>;
    static void signIn(const ConnectionProfile &profile, const Credentials &credentials, QObject *context, Handler handler, const CancelToken &cancel = {});

    [[nodiscard]] const WhoAmI &whoAmI() const { return m_whoAmI; }
    [[nodiscard]] bool hasAnyRole(Roles roles) const { return m_whoAmI.roles & roles; }
    [[nodiscard]] DbExecutor &executor() const { return *m_executor; }
    [[nodiscard]] Listener &listener() const { return *m_listener; }
    // Calls `then` for each change that anybody makes to one of these relations ("shop.orders"; none: to any that is announced), with
    // the keys of `keyColumn`, as long as `context` lives. UI thread.
    void followChanges(QObject *context, const QStringList &relations, const QString &keyColumn,
                       std::function<void(const ChangeNotice &change)> then) const;
    // What goes on in the background for this person, whichever screen asked for it.
    [[nodiscard]] BackgroundTasks &tasks() { return m_tasks; }
    // What this person typed and has not saved; in memory until somebody gives it a place on the disk.
    [[nodiscard]] DraftStore &drafts() { return m_drafts; }
    // What this person seals with, once they have been given it.
    [[nodiscard]] SealingKey &sealingKey() { return m_sealingKey; }

private:
    WhoAmI m_whoAmI;
    std::unique_ptr<DbExecutor> m_executor;
    std::unique_ptr<Listener> m_listener;
    BackgroundTasks m_tasks; // the last: it takes its jobs back before their executor goes
    DraftStore m_drafts;
    SealingKey m_sealingKey;
};
