// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tour.h"

#include "app/desktop/desktop.h"
#include "ui/common/notice.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QItemSelectionModel>
#include <QPrintPreviewWidget>

namespace {

const auto viewName = QStringLiteral("Müller, to call back");

} // namespace

// What every list can do, shown on the orders: a view that is kept, many records at once, files and paper.
void Tour::visitLists(const QString &role)
{
    m_walk->then(QStringLiteral("a view is about to be saved"), [this] {
        m_walk->trigger(QStringLiteral("saveViewAsAction"));
        m_walk->type(QStringLiteral("viewNameEdit"), viewName);
    });
    m_walk->shoot(role + QStringLiteral("-lists-save-view"));
    m_walk->then(
        QStringLiteral("the view is saved"), [this] { m_walk->press(QStringLiteral("saveViewButton")); }, [this] {
        const auto *remove = m_desktop->window().findChild<QAction *>(QStringLiteral("removeViewAction"));
        return remove != nullptr && remove->isVisible(); });
    m_walk->then(
        QStringLiteral("several orders are chosen"), [this] {
        auto *view = m_walk->find<RecordTable>(QStringLiteral("ordersTable"));
        const QAbstractItemModel *model = view->model();
        const int last = qMin(4, model->rowCount() - 1);
        view->setCurrentIndex(model->index(0, 0));
        view->selectionModel()->select(QItemSelection(model->index(0, 0), model->index(last, model->columnCount() - 1)),
                                       QItemSelectionModel::ClearAndSelect); }, [this] { return m_walk->find<QWidget>(QStringLiteral("bulkBar")) != nullptr; });
    m_walk->shoot(role + QStringLiteral("-lists-chosen"));
    m_walk->then(QStringLiteral("an export is described"), [this] {
        m_walk->trigger(QStringLiteral("exportAction"));
        m_walk->press(QStringLiteral("exportXlsxRadio"));
        m_walk->type(QStringLiteral("exportPathEdit"), m_settingsFolder.filePath(QStringLiteral("orders.xlsx")));
    });
    m_walk->shoot(role + QStringLiteral("-lists-export"));
    m_walk->then(
        QStringLiteral("the list is exported"), [this] { m_walk->press(QStringLiteral("exportNowButton")); }, [this] {
        const auto *notice = m_walk->find<Notice>(QStringLiteral("windowNotice"));
        return notice != nullptr && notice->message().contains(QStringLiteral("orders.xlsx")); });
    m_walk->shoot(role + QStringLiteral("-lists-exported"));
    m_walk->then(
        QStringLiteral("the pages are shown"), [this] { m_walk->trigger(QStringLiteral("printAction")); }, [this] {
        const auto *preview = m_walk->find<QPrintPreviewWidget>(QStringLiteral("printPreview"));
        return preview != nullptr && preview->pageCount() > 0; });
    m_walk->shoot(role + QStringLiteral("-lists-print"));
    m_walk->then(QStringLiteral("the pages are put away"), [this] { m_walk->press(QStringLiteral("printCloseButton")); });
    m_walk->then(
        QStringLiteral("the view is removed"), [this] { m_walk->trigger(QStringLiteral("removeViewAction")); }, [this] {
        const auto *notice = m_walk->find<Notice>(QStringLiteral("ordersListNotice"));
        return notice != nullptr && notice->message().contains(viewName); });
    m_walk->shoot(role + QStringLiteral("-lists-view-removed"));
}
