// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/saved_reports.h"

#include "models/reports/report_definition.h"
#include "ui/common/view_sheet.h"

#include <QMenu>

namespace {

// A version that is older or newer may know other reports.
bool isKnown(const ReportRequest &request)
{
    const ReportDefinition *report = findReport(request.report);
    return report != nullptr && report->group(request.group) != nullptr;
}

} // namespace

SavedReports::SavedReports(DbExecutor &executor, Roles roles, QWidget *page)
    : QPushButton(tr("Saved"), page)
    , m_views(executor, QStringLiteral("reports"), this)
    , m_sheet(new ViewSheet(roles, page))
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("savedReportsButton"));
    setAccessibleName(tr("Saved reports"));
    setMenu(m_menu);
    connect(&m_views, &SavedViews::changed, this, &SavedReports::fillMenu);
    connect(&m_views, &SavedViews::saved, this, &SavedReports::onSaved);
    connect(&m_views, &SavedViews::removed, this, [this](const SavedView &view) { emit told(Tone::Good, tr("“%1” was removed.").arg(view.name)); });
    connect(&m_views, &SavedViews::failed, this, [this](const Error &error) {
        if (m_sheet->isOpen())
            m_sheet->showFailure(error);
        else
            emit told(Tone::Bad, error.message);
    });
    connect(m_sheet, &ViewSheet::submitted, this,
            [this](const QString &name, const QString &sharedWith) { m_views.add(name, sharedWith, m_present().toJson()); });
    fillMenu();
}

void SavedReports::fillMenu()
{
    m_menu->clear();
    auto *removing = new QMenu(tr("Remove"), m_menu);
    for (const SavedView &view : m_views.views()) {
        const ReportRequest request = ReportRequest::fromJson(view.definition);
        if (!isKnown(request))
            continue;
        QString name = view.name;
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction *open = m_menu->addAction(view.isMine ? name : tr("%1 (from %2)").arg(name, view.owner), this, [this, request] { emit chosen(request); });
        open->setObjectName(QStringLiteral("savedReport_%1").arg(view.name));
        if (view.isMine)
            removing->addAction(name, this, [this, id = viewId(view)] { m_views.remove(id); })->setObjectName(QStringLiteral("removeReport_%1").arg(view.name));
    }
    if (!m_menu->isEmpty())
        m_menu->addSeparator();
    QAction *save = m_menu->addAction(tr("Save this report…"), this, [this] { m_sheet->openFor(ViewSheet::Purpose::SaveNew, {}, {}); });
    save->setObjectName(QStringLiteral("saveReportAction"));
    if (!removing->isEmpty())
        m_menu->addMenu(removing);
    if (!m_wanted.isEmpty())
        choose(m_wanted);
}

void SavedReports::choose(const QString &id)
{
    m_wanted = id;
    const SavedView *view = m_views.find(id);
    if (view == nullptr)
        return; // it may be on its way
    m_wanted.clear();
    if (const ReportRequest request = ReportRequest::fromJson(view->definition); isKnown(request))
        emit chosen(request);
    else
        emit told(Tone::Waiting, tr("This version of the program does not know the report “%1”.").arg(view->name));
}

void SavedReports::onSaved(const QString &id)
{
    m_sheet->close();
    if (const SavedView *view = m_views.find(id))
        emit told(Tone::Good, tr("The report is saved as “%1”.").arg(view->name));
}
