// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/administration/jobs_page.h"

#include "models/administration/administration_lists.h"
#include "models/db/session.h"
#include "models/list/page_source.h"
#include "ui/administration/administration_words.h"
#include "ui/common/action_button.h"
#include "ui/common/card.h"
#include "ui/common/card_parts.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/detail_header.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/named_values.h"
#include "ui/common/notice.h"
#include "ui/common/record_table.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace {

constexpr int silentMinutes = 5;

QString duration(const PastRun &run)
{
    return run.finishedAt.isValid() ? JobsPage::tr("%1 ms").arg(QLocale().toString(run.startedAt.msecsTo(run.finishedAt))) : QString();
}

QString stateOf(const JobDetail &job)
{
    if (!job.isEnabled)
        return QStringLiteral("OFF");
    if (!job.runs.isEmpty() && job.runs.first().status == QLatin1String("RUNNING"))
        return job.runs.first().isGone ? QStringLiteral("STUCK") : QStringLiteral("RUNNING");
    if (!job.runs.isEmpty() && job.runs.first().status == QLatin1String("FAILED"))
        return QStringLiteral("FAILED");
    if (job.isLate())
        return QStringLiteral("LATE");
    return job.lastStartedAt.isValid() ? QStringLiteral("DONE") : QStringLiteral("NEVER");
}

QWidget *runsContent(const JobDetail &job)
{
    auto *grid = newGrid(0);
    int row = 0;
    for (const PastRun &run : job.runs) {
        const StateLook look = jobState(run.isGone ? QStringLiteral("STUCK") : run.status);
        QStringList second{Format::when(run.startedAt), duration(run)};
        if (run.finishedAt.isValid() && run.errorMessage.isEmpty())
            second << JobsPage::tr("%Ln row(s)", nullptr, int(run.rowsDone));
        second << run.errorMessage;
        addEvent(grid, row++, int(job.runs.size()), look.tone, look.word, dotted(second), Format::stamp(run.startedAt));
    }
    return grid->parentWidget();
}

} // namespace

JobsPage::JobsPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : RecordDeskPage(session, tr("Jobs"), jobListDefinition(), std::move(source),
                     {.name = QStringLiteral("jobs"), .relation = {}, .keyColumn = {}, .nouns = {.counted = [](int n) { return tr("%Ln job(s)", nullptr, n); }, .icon = QStringLiteral("clock"), .emptyTitle = tr("No job is like that"), .emptyText = tr("That is good news for failed ones. Take the filter away to see all of them."), .failedTitle = tr("The jobs could not be loaded"), .name = tr("Jobs")}, .views = jobViews()},
                     QStringLiteral("job"), {.name = tr("Job"), .icon = QStringLiteral("clock"), .nothingTitle = tr("No job chosen"), .nothingText = tr("Choose one to see its runs and what they did."), .failedTitle = tr("The job could not be loaded")}, parent)
    , m_queries(session.executor())
    , m_run(new ActionButton(tr("Run now"), Qt::CTRL | Qt::Key_Return))
    , m_switch(new QPushButton(tr("Switch off")))
    , m_schedule(pane()->addCard("jobScheduleCard", tr("Schedule")))
    , m_runs(pane()->addCard("jobRunsCard", tr("Runs")))
{
    list()->setDelegate(QStringLiteral("state"), new ChipDelegate(jobState));
    m_run->setObjectName(QStringLiteral("runJobButton"));
    m_switch->setObjectName(QStringLiteral("switchJobButton"));
    setLook(m_run, ButtonLook::Primary);
    header()->addAction(m_run);
    header()->addAction(m_switch);
    const bool mayChange = session.hasAnyRole(Role::Admin);
    m_run->setVisible(mayChange);
    m_switch->setVisible(mayChange);
    connect(m_run, &QPushButton::clicked, this, [this] {
        run(
            {{QStringLiteral("run"), key()}}, [this](const CommandId &id) { return m_queries.requestJob(id, m_job->job); },
            tr("Asked for. The service of the jobs begins it when it looks next, usually within a second."));
    });
    connect(m_switch, &QPushButton::clicked, this, [this] {
        const bool on = !m_job->isEnabled;
        run(
            {{QStringLiteral("switch"), key()}, {QStringLiteral("on"), on}, {QStringLiteral("version"), m_job->rowVersion}},
            [this, on](const CommandId &id) { return m_queries.switchJob(id, *m_job, on); },
            on ? tr("Switched on. It runs when it is due.") : tr("Switched off. Nothing of it happens until it is on again."));
    });
}

JobsPage::~JobsPage() = default;

void JobsPage::refresh()
{
    RecordDeskPage::refresh();
    checkHealth();
}

// Jobs that nobody runs look like jobs that are not due: say it.
void JobsPage::checkHealth()
{
    deliver(m_queries.jobsHealth(), this, [this](const Result<JobsHealth> &health) {
        if (!health)
            return; // the list says what is wrong
        if (!health->lastStartedAt.isValid())
            list()->tell(Tone::Waiting, tr("No job has ever run. Start the service backroom-jobs on the server."));
        else if (health->lastStartedAt.secsTo(QDateTime::currentDateTimeUtc()) > qint64(60) * silentMinutes)
            list()->tell(Tone::Bad, tr("No job has begun since %1. Look after the service backroom-jobs on the server.").arg(Format::when(health->lastStartedAt)));
        else if (health->late > 0)
            list()->tell(Tone::Waiting, tr("%Ln job(s) late.", nullptr, health->late));
    });
}

void JobsPage::load()
{
    await(m_queries.job(key(), freshToken()), [this](const JobDetail &job) {
        m_job = job;
        show(job);
    });
}

void JobsPage::showBusy(bool busy)
{
    m_run->setEnabled(!busy && m_job && m_job->isEnabled && !m_job->isRequested());
    m_switch->setEnabled(!busy && m_job);
}

void JobsPage::show(const JobDetail &job)
{
    header()->show(job.job, jobState(stateOf(job)), job.description);
    m_switch->setText(job.isEnabled ? tr("Switch off") : tr("Switch on"));
    showBusy(false);
    QList<QPair<QString, QString>> rows{{tr("Runs every"), spanWords(job.everySeconds)}};
    rows.append({tr("Last began"), job.lastStartedAt.isValid() ? Format::ago(job.lastStartedAt) : tr("never")});
    if (job.lastFinishedAt.isValid())
        rows.append({tr("Last ended"), Format::ago(job.lastFinishedAt)});
    if (job.dueAt.isValid())
        rows.append({tr("Due"), job.isLate() ? tr("since %1: late").arg(Format::when(job.dueAt)) : Format::when(job.dueAt)});
    if (job.isRequested())
        rows.append({tr("Asked for"), tr("%1 by %2", "when, who").arg(Format::ago(job.requestedAt), Format::isolated(job.requestedBy))});
    m_schedule->setContent(namedValues(rows));
    m_runs->setContent(job.runs.isEmpty() ? nullptr : runsContent(job));
}
