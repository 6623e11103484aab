// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/db_executor.h"

#include "models/db/db_executor_core.h"

#include <QCoreApplication>

DbExecutor::DbExecutor(ConnectionProfile profile, Credentials credentials, QObject *parent)
    : DbExecutor(std::move(profile), std::move(credentials), Settings(), parent)
{
}

DbExecutor::DbExecutor(ConnectionProfile profile, Credentials credentials, Settings settings, QObject *parent)
    : QObject(parent)
    , m_core(std::make_shared<Core>(this, std::move(profile), std::move(credentials), std::move(settings)))
{
    m_core->start();
}

DbExecutor::~DbExecutor()
{
    m_core->stop();
}

void DbExecutor::enqueue(std::unique_ptr<Work> work, JobOptions options)
{
    m_core->enqueue(std::move(work), std::move(options));
}

Link DbExecutor::link() const
{
    return m_core->link();
}

const ConnectionProfile &DbExecutor::profile() const
{
    return m_core->profile();
}

void DbExecutor::cancelSlowJobs()
{
    m_core->cancelSlowJobs();
}

void DbExecutor::reconnectNow()
{
    m_core->reconnectNow();
}

Error DbExecutor::thrown(const char *what)
{
    return Error{
        .kind = Error::Kind::Internal,
        .message = QCoreApplication::translate("DbExecutor", "The program made a mistake. Nothing was changed in the database by this step."),
        .detail = QString::fromUtf8(what),
    };
}
