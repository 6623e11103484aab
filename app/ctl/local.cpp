// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/local_cluster.h"
#include "app/ctl/verb.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(backroomctl)
};

QString nameOf(LocalCluster::State state)
{
    switch (state) {
    case LocalCluster::State::Absent:
        return QStringLiteral("absent");
    case LocalCluster::State::Broken:
        return QStringLiteral("broken");
    case LocalCluster::State::Stopped:
        return QStringLiteral("stopped");
    case LocalCluster::State::Running:
        return QStringLiteral("running");
    }
    return {};
}

QString describe(const LocalCluster &cluster, const LocalCluster::Status &status)
{
    switch (status.state) {
    case LocalCluster::State::Absent:
        return Tr::tr("There is no local cluster in %1.").arg(cluster.directory());
    case LocalCluster::State::Broken:
        return status.problem;
    case LocalCluster::State::Stopped:
        return Tr::tr("The local cluster in %1 (PostgreSQL %2) is stopped.").arg(cluster.directory()).arg(status.majorVersion);
    case LocalCluster::State::Running:
        return Tr::tr("The local cluster in %1 (PostgreSQL %2) runs: psql --host %3 --username postgres --dbname backroom")
            .arg(cluster.directory())
            .arg(status.majorVersion)
            .arg(cluster.socketDirectory());
    }
    return {};
}

Report reportOf(const LocalCluster &cluster)
{
    const auto status = cluster.status();
    return {describe(cluster, status),
            {{QStringLiteral("state"), nameOf(status.state)},
             {QStringLiteral("directory"), cluster.directory()},
             {QStringLiteral("socketDirectory"), cluster.socketDirectory()},
             {QStringLiteral("problem"), status.problem},
             {QStringLiteral("majorVersion"), status.majorVersion},
             {QStringLiteral("pid"), status.pid}}};
}

Verb verb(const char *name, const QString &summary, const std::function<Result<void>(LocalCluster &, const QCommandLineParser &)> &act)
{
    return {QLatin1String(name), summary, [](QCommandLineParser &) {},
            [act](const QCommandLineParser &parser, const Progress &) -> Result<Report> {
                LocalCluster cluster;
                if (auto done = act(cluster, parser); !done)
                    return failure(done.error());
                return reportOf(cluster);
            }};
}

} // namespace

QList<Verb> localVerbs()
{
    auto start = verb("local start", Tr::tr("Start the local cluster; make it when there is none."), [](LocalCluster &cluster, const QCommandLineParser &parser) {
        return cluster.start(parser.isSet(QStringLiteral("throw-away")) ? LocalCluster::Durability::ThrowAway : LocalCluster::Durability::Kept);
    });
    start.declareOptions = [](QCommandLineParser &parser) {
        parser.addOption({QStringLiteral("throw-away"), Tr::tr("A new cluster is made for tests: quick, and not safe from a power cut.")});
    };
    return {
        start,
        verb("local stop", Tr::tr("Stop the local cluster."), [](LocalCluster &cluster, const QCommandLineParser &) { return cluster.stop(); }),
        verb("local status", Tr::tr("Say where the local cluster is and whether it runs."),
             [](LocalCluster &cluster, const QCommandLineParser &) -> Result<void> {
                 if (const auto status = cluster.status(); status.state == LocalCluster::State::Broken)
                     return failure(Error::Kind::Internal, status.problem);
                 return {};
             }),
        verb("local reset", Tr::tr("Stop the local cluster and delete all that it holds."),
             [](LocalCluster &cluster, const QCommandLineParser &) { return cluster.remove(); }),
    };
}
