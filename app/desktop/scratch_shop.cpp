// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/scratch_shop.h"

#include "app/common/local_cluster.h"
#include "models/db/connection.h"

#include <QFile>
#include <QProcess>

namespace {

// Of the password “demo”; the server takes it as it is, so that the clear text never reaches its log.
constexpr auto verifier = "SCRAM-SHA-256$4096:YmFja3Jvb20tZGVtby1zYWx0$"
                          "Uo0nZbpr+lN9yQFC/sCblqvXOS0EpKR3TpdiXZPd4Iw=:ixLRM2UPFNGnktQSKCJRguJESA/c2RqOv4mFwrvZZzo=";

} // namespace

ScratchShop::ScratchShop(const QString &toolFolder)
    : m_toolFolder(toolFolder)
{
}

ScratchShop::~ScratchShop()
{
    static_cast<void>(cluster().remove());
}

Result<void> ScratchShop::open()
{
    // Started by root, the server runs as somebody else, who has to get through.
    QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFile::ExeGroup | QFile::ExeOther);
    if (auto started = cluster().start(LocalCluster::Durability::ThrowAway); !started)
        return started;
    for (const QString &verb : {QStringLiteral("bootstrap"), QStringLiteral("migrate")}) {
        if (auto done = runTool({verb, QStringLiteral("--local")}); !done)
            return done;
    }
    return execute(QStringLiteral("create role %1 login password '%3'; "
                                  "select backoffice.create_staff('%2', 'Kim Lindqvist', 'kim@example.org', 'SUPPORT', '%3')")
                       .arg(stranger(), employee(), QLatin1String(verifier))
                       .toUtf8());
}

Result<void> ScratchShop::makeNewer()
{
    return execute(QByteArrayLiteral("insert into backoffice.settings (key, value) values ('oldest_program', '999')"));
}

Result<void> ScratchShop::makeOlder()
{
    return execute(QByteArrayLiteral("delete from shop.schema_migrations where version = (select max(version) from shop.schema_migrations)"));
}

QString ScratchShop::employee()
{
    return QStringLiteral("kim.lindqvist");
}

QString ScratchShop::stranger()
{
    return QStringLiteral("visitor");
}

ConnectionProfile ScratchShop::profile() const
{
    ConnectionProfile profile;
    profile.name = QStringLiteral("Harbour Street shop");
    profile.host = cluster().socketDirectory();
    profile.database = QStringLiteral("backroom");
    return profile;
}

LocalCluster ScratchShop::cluster() const
{
    return LocalCluster(m_folder.filePath(QStringLiteral("cluster")));
}

Result<void> ScratchShop::runTool(const QStringList &arguments) const
{
    QProcess tool;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("BACKROOM_CLUSTER_DIR"), cluster().directory());
    tool.setProcessEnvironment(environment);
    tool.setProcessChannelMode(QProcess::MergedChannels);
    tool.start(m_toolFolder + QStringLiteral("/backroomctl"), arguments);
    if (tool.waitForFinished(-1) && tool.exitStatus() == QProcess::NormalExit && tool.exitCode() == 0)
        return {};
    return failure(Error::Kind::Internal, QStringLiteral("backroomctl %1 failed.").arg(arguments.join(u' ')),
                   tool.errorString() + u' ' + QString::fromLocal8Bit(tool.readAll()));
}

Result<void> ScratchShop::execute(const QByteArray &sql) const
{
    Connection connection(profile(), {.login = QStringLiteral("postgres")});
    if (auto opened = connection.open(); !opened)
        return opened;
    return connection.runScript(sql);
}
