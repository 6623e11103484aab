// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/reports_page.h"

#include "models/db/deliver.h"
#include "models/db/session.h"
#include "models/reports/report_drill.h"
#include "ui/common/action_button.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/common/printed_list.h"
#include "ui/common/row_delegate.h"
#include "ui/common/skeleton_rows.h"
#include "ui/reports/report_parameters.h"
#include "ui/reports/report_table.h"
#include "ui/reports/report_words.h"
#include "ui/reports/saved_reports.h"

#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <limits>

namespace {

constexpr int listWidth = 168;

int counted(qint64 rows)
{
    return int(qMin<qint64>(rows, std::numeric_limits<int>::max()));
}

ReportRequest firstOf(const ReportDefinition &report)
{
    // a year by hours is nobody's first question
    const QString group = report.group(QStringLiteral("day")) != nullptr && isTimeGroup(report.groups.first().id) ? QStringLiteral("day") : report.groups.first().id;
    return {.report = report.id, .group = group};
}

} // namespace

ReportsPage::ReportsPage(Session &session, QWidget *parent)
    : DeskPage(tr("Reports"), parent)
    , m_session(session)
    , m_queries(session.executor(), session.whoAmI().mainCurrency)
    , m_list(new QListWidget)
    , m_title(plainLabel({}, TextLook::Title))
    , m_description(plainLabel({}, TextLook::Muted))
    , m_note(plainLabel({}, TextLook::Muted))
    , m_saved(new SavedReports(session.executor(), session.whoAmI().roles, this))
    , m_parameters(new ReportParameters(session.whoAmI().mainCurrency))
    , m_run(new ActionButton(tr("Run"), Qt::CTRL | Qt::Key_Return))
    , m_stop(new QPushButton(tr("Cancel")))
    , m_export(new QPushButton(Icons::icon(QStringLiteral("download")), tr("Export…")))
    , m_state(new EmptyState)
    , m_skeleton(new SkeletonRows)
    , m_table(new ReportTable)
    , m_exportSheet(new ExportSheet(this))
{
    setObjectName(QStringLiteral("reportsPage"));
    m_exportSheet->setFixedColumns();
    m_list->setObjectName(QStringLiteral("reportsList"));
    m_list->setAccessibleName(tr("Reports"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(listWidth);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const ReportDefinition &report : allReports()) {
        auto *item = new QListWidgetItem(report.title, m_list);
        item->setData(Qt::UserRole + 100, report.id);
        item->setToolTip(plainTip(report.description));
        m_known.insert(report.id, {.request = firstOf(report), .result = {}, .error = {}});
    }

    auto *reports = new Card;
    reports->body()->addWidget(m_list);
    auto *answer = new Card;
    m_stack = new QStackedLayout;
    for (QWidget *page : std::initializer_list<QWidget *>{m_state, m_skeleton, m_table})
        m_stack->addWidget(page);
    answer->body()->addLayout(m_stack, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(Space::Medium);
    right->addWidget(buildHead());
    right->addWidget(m_parameters);
    right->addWidget(m_note);
    right->addWidget(answer, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::Page, 0, Space::Page, Space::Page);
    layout->setSpacing(Space::Large);
    layout->addWidget(reports);
    layout->addLayout(right, 1);
    setFocusProxy(m_list);

    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item != nullptr)
            choose(item->data(Qt::UserRole + 100).toString());
    });
    connect(m_parameters, &ReportParameters::changed, this, [this] {
        m_known[m_report].request = m_parameters->request();
        showState();
    });
    connect(m_run, &QPushButton::clicked, this, &ReportsPage::run);
    connect(m_state, &EmptyState::actionTriggered, this, &ReportsPage::run);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_session.tasks().cancel(m_session.tasks().rowOf(m_known[m_report].task)); });
    connect(m_export, &QPushButton::clicked, this, &ReportsPage::openExport);
    connect(m_exportSheet, &ExportSheet::exportRequested, this, &ReportsPage::exportTo);
    connect(m_table, &ReportTable::activated, this, &ReportsPage::openRow);
    connect(m_saved, &SavedReports::chosen, this, [this](const ReportRequest &request) {
        showReport(request);
        run();
    });
    connect(m_saved, &SavedReports::told, this, &ReportsPage::told);
    m_saved->setPresent([this] { return m_parameters->request(); });
    connect(&session.tasks(), &QAbstractItemModel::dataChanged, this, &ReportsPage::showProgress);
    m_list->setCurrentRow(0);
}

ReportsPage::~ReportsPage()
{
    m_cancel.cancel();
}

QWidget *ReportsPage::buildHead()
{
    m_title->setObjectName(QStringLiteral("reportTitle"));
    m_note->setObjectName(QStringLiteral("reportNote"));
    m_note->setWordWrap(true);
    m_run->setObjectName(QStringLiteral("reportRunButton"));
    m_stop->setObjectName(QStringLiteral("reportCancelButton"));
    m_export->setObjectName(QStringLiteral("reportExportButton"));
    setLook(m_run, ButtonLook::Primary);
    setShortcutShown(m_export, Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_description);
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Small);
    layout->addLayout(words, 1);
    for (QPushButton *button : std::initializer_list<QPushButton *>{m_saved, m_export, m_stop, m_run})
        layout->addWidget(button, 0, Qt::AlignVCenter);
    return head;
}

void ReportsPage::refresh()
{
    if (m_asked)
        return;
    m_asked = true;
    m_saved->load();
    deliver(m_queries.choices(m_cancel), this, [this](const Result<ReportChoices> &choices) {
        if (!choices) {
            m_asked = false; // the next visit asks again; reports over all run without
            return;
        }
        m_choices = *choices;
        m_parameters->setChoices(*choices);
        m_parameters->setRequest(m_known[m_report].request);
        showState();
    });
}

void ReportsPage::openView(const QString &viewId)
{
    if (findReport(viewId) != nullptr)
        showReport(m_known[viewId].request);
    else
        m_saved->choose(viewId);
}

void ReportsPage::showReport(const ReportRequest &request)
{
    m_known[request.report].request = request;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole + 100).toString() == request.report) {
            const QSignalBlocker quiet(m_list);
            m_list->setCurrentRow(row);
        }
    }
    choose(request.report);
}

void ReportsPage::choose(const QString &reportId)
{
    m_report = reportId;
    const ReportDefinition &report = *findReport(reportId);
    const Known &known = m_known[reportId];
    m_title->setText(report.title);
    m_description->setText(report.description);
    m_parameters->setRequest(known.request);
    m_table->setResult(known.result);
    showState();
}

void ReportsPage::run()
{
    Known &known = m_known[m_report];
    if (known.task != 0)
        return;
    const ReportRequest request = m_parameters->request();
    const DayPeriod period(request.period, QDateTime::currentDateTimeUtc(), QTimeZone::systemTimeZone());
    known.request = request;
    known.error.reset();
    QFuture<Result<ReportResult>> answer;
    const QString title = reportTitle(request);
    const int task = m_session.tasks().start(title, 0, [&](const TaskControl &control) {
        answer = m_queries.run(request, period, control);
        return answer.then([title](const Result<ReportResult> &result) -> Result<TaskResult> {
            if (!result)
                return failure(result.error());
            //: %1 is a report, "Sales: Day".
            return TaskResult{.message = tr("%1 has %Ln row(s).", nullptr, counted(result->rows->size())).arg(title), .isShown = true};
        });
    });
    known.task = task;
    deliver(answer, this, [this, request, task](const Result<ReportResult> &result) { settle(request, task, result); });
    showState();
}

void ReportsPage::settle(const ReportRequest &request, int task, const Result<ReportResult> &answer)
{
    Known &known = m_known[request.report];
    if (known.task == task)
        known.task = 0;
    if (answer) {
        known.result = *answer;
        known.result->columns = withWords(known.result->columns);
        if (!isVisible())
            emit told(Tone::Good, tr("%1 is ready.").arg(reportTitle(request)));
    } else if (answer.error().kind != Error::Kind::Cancelled) {
        known.error = answer.error();
        known.result.reset();
    }
    if (request.report == m_report) {
        m_table->setResult(known.result);
        showState();
    }
}

const ReportResult *ReportsPage::shown() const
{
    const auto known = m_known.constFind(m_report);
    return known == m_known.cend() || !known->result ? nullptr : &*known->result;
}

void ReportsPage::showState()
{
    const Known &known = m_known[m_report];
    const bool runs = known.task != 0;
    const ReportResult *result = shown();
    m_run->setVisible(!runs);
    m_stop->setVisible(runs);
    m_export->setEnabled(result != nullptr && !runs);
    if (runs) {
        m_stack->setCurrentWidget(m_skeleton);
        showProgress();
        return;
    }
    if (known.error) {
        m_state->showFailed(tr("The report could not be run"), known.error->message, tr("Try again"));
        m_stack->setCurrentWidget(m_state);
    } else if (result == nullptr) {
        m_state->showEmpty(QStringLiteral("desk-reports"), tr("Not run yet"), tr("Choose days and what the figures are put together by, then run the report."),
                           tr("Run"));
        m_stack->setCurrentWidget(m_state);
    } else if (result->rows->size() == 0) {
        m_state->showEmpty(QStringLiteral("desk-reports"), tr("Nothing happened in these days"), tr("Choose other days above."));
        m_stack->setCurrentWidget(m_state);
    } else {
        m_stack->setCurrentWidget(m_table);
    }
    if (result == nullptr) {
        m_note->setText(reportDays(*findReport(m_report), DayPeriod(known.request.period, QDateTime::currentDateTimeUtc(), QTimeZone::systemTimeZone())));
        setSummary({});
        return;
    }
    const QString rows = tr("%Ln row(s)", nullptr, counted(result->rows->size()));
    setSummary(QStringLiteral("%1 · %2").arg(reportTitle(result->request), rows));
    m_note->setText(result->request == known.request ? QStringLiteral("%1 · %2").arg(reportSubtitle(*result, m_choices), rows)
                                                     : tr("Something else is chosen now than what is shown. Run the report again."));
}

void ReportsPage::showProgress()
{
    const int row = m_session.tasks().rowOf(m_known[m_report].task);
    if (row < 0)
        return;
    const qint64 done = m_session.tasks().index(row).data(BackgroundTasks::DoneRole).toLongLong();
    m_note->setText(done == 0 ? tr("Working it out…") : tr("%Ln row(s) so far…", nullptr, counted(done)));
}

void ReportsPage::openRow(const ReportRows::Cells &cells)
{
    const ReportResult *result = shown();
    if (result == nullptr || cells.isEmpty())
        return;
    const std::optional<ReportDrill> drill = drillOf(*result, cells);
    if (!drill)
        return;
    if (drill->record.isEmpty())
        emit listRequested(drill->desk, QStringLiteral("all"), drill->filters);
    else
        emit recordRequested(drill->desk, drill->record);
}

void ReportsPage::openExport()
{
    if (const ReportResult *result = shown()) {
        QString name = reportTitle(result->request);
        name.remove(QLatin1Char(':')); // a file's name
        m_exportSheet->openFor(name, tr("%Ln row(s)", nullptr, counted(result->rows->size())), {});
    }
}

void ReportsPage::exportTo(const ExportSheet::Choice &choice)
{
    const ReportResult *result = shown();
    if (result == nullptr)
        return;
    const ReportRows &rows = *result->rows;
    const ExportTarget target{.path = choice.path, .name = findReport(m_report)->title, .columns = result->columns, .zone = result->period.zone()};
    RowSinkMaker maker;
    auto total = ReportQueries::Total::Written;
    switch (choice.format) {
    case ExportSheet::Format::Csv:
        maker = csvFile(target);
        total = ReportQueries::Total::Left;
        break;
    case ExportSheet::Format::Workbook: maker = xlsxFile(target); break;
    case ExportSheet::Format::Document:
        maker = pdfFile(target, {.title = reportTitle(result->request), .subtitle = reportSubtitle(*result, m_choices)}, rows.size() + (rows.total().isEmpty() ? 0 : 1));
        break;
    }
    const QString file = QFileInfo(choice.path).fileName();
    m_session.tasks().start(tr("Export to %1").arg(file), rows.size(), [&](const TaskControl &control) {
        return m_queries.write(*result, total, maker, control).then([file, path = choice.path](const Result<qint64> &written) -> Result<TaskResult> {
            if (!written)
                return failure(written.error());
            return TaskResult{.message = tr("%Ln row(s) exported to %1.", nullptr, counted(*written)).arg(file), .file = path};
        });
    });
}
