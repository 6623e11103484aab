// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/product_tools.h"

#include "models/catalog/export_products.h"
#include "models/db/session.h"
#include "models/list/windowed_list_model.h"
#include "ui/catalog/import_sheet.h"
#include "ui/catalog/staged_view.h"
#include "ui/common/desk_page.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"
#include "ui/common/save_file.h"

#include <QBoxLayout>
#include <QDate>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>

ProductTools::ProductTools(Session &session, DeskPage *page, RecordList *list, QBoxLayout *layout)
    : QObject(page)
    , m_session(session)
    , m_page(page)
    , m_list(list)
    , m_import(new ImportSheet(session, page))
    , m_staged(new StagedView(session))
{
    auto *edit = new QPushButton(tr("Edit cells"));
    edit->setObjectName(QStringLiteral("editInListButton"));
    setLook(edit, ButtonLook::Quiet);
    setShortcutShown(edit, Qt::CTRL | Qt::Key_E);
    auto *files = new QPushButton(tr("Import"));
    files->setObjectName(QStringLiteral("productFilesButton"));
    setLook(files, ButtonLook::Quiet);
    auto *menu = new QMenu(files);
    QAction *in = menu->addAction(Icons::icon(QStringLiteral("download")), tr("Import products…"));
    in->setObjectName(QStringLiteral("importProductsAction"));
    in->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    QAction *out = menu->addAction(tr("Export for a later import…"));
    out->setObjectName(QStringLiteral("exportProductsAction"));
    files->setMenu(menu);
    page->addAction(in);
    in->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    list->addAction(edit);
    list->addAction(files);
    layout->addWidget(m_staged, 1);
    m_staged->hide();

    connect(edit, &QPushButton::clicked, this, &ProductTools::edit);
    connect(in, &QAction::triggered, this, &ProductTools::importFile);
    connect(out, &QAction::triggered, this, &ProductTools::exportFile);
    connect(m_import, &ImportSheet::imported, m_list, &RecordList::refresh);
    connect(m_import, &ImportSheet::told, page, &DeskPage::told);
    connect(m_staged, &StagedView::left, this, [this] {
        m_staged->hide();
        m_list->show();
        m_list->table()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_staged, &StagedView::saved, m_list, &RecordList::refresh);
}

bool ProductTools::hasUnsavedWork() const
{
    return m_staged->hasUnsavedWork();
}

void ProductTools::edit()
{
    const ListReading reading = m_list->reading(m_list->chosenCount() > 1, {});
    m_list->hide();
    m_staged->show();
    m_staged->openFor(m_list->model()->source(), reading);
}

void ProductTools::importFile()
{
    m_import->openFor();
}

void ProductTools::exportFile()
{
    const bool chosenOnly = m_list->chosenCount() > 1;
    const QString path = SaveFile::ask(m_page, tr("Export for a later import"), tr("Products %1.csv").arg(QDate::currentDate().toString(Qt::ISODate)),
                                       tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    const QString file = QFileInfo(path).fileName();
    exportProducts(m_session.tasks(), m_session.executor(), m_list->model()->source(), tr("Export to %1").arg(file), m_list->reading(chosenOnly, {}),
                   chosenOnly ? m_list->chosenCount() : m_list->model()->count().rows, path, [counted = m_list->nouns().counted, file](qint64 rows) {
                       //: %1 is "12 products", %2 a file.
                       return tr("%1 exported to %2.").arg(counted(int(rows)), file);
                   });
}
