// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/list_page.h"

#include "models/db/session.h"
#include "models/list/page_source.h"
#include "models/list/windowed_list_model.h"
#include "ui/common/record_table.h"

#include <QHBoxLayout>

ListPage::ListPage(Session &session, const QString &title, ListDefinition definition, std::shared_ptr<PageSource> source, Rows rows, QWidget *parent)
    : DeskPage(title, parent)
    , m_model(new WindowedListModel(std::move(definition), std::move(source), this))
    , m_list(new RecordList(m_model, std::move(rows.nouns)))
    , m_row(new QHBoxLayout(this))
{
    setObjectName(rows.name + QStringLiteral("Page"));
    m_list->setObjectName(rows.name + QStringLiteral("List"));
    m_list->table()->setObjectName(rows.name + QStringLiteral("Table")); // whatever the role sees of the list
    m_list->setViews(rows.views);
    m_list->setSession(session);
    setFocusProxy(m_list->table());
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_row->addWidget(m_list, 1);

    connect(m_list, &RecordList::summaryChanged, this, &ListPage::setSummary);
    connect(m_list, &RecordList::currentKeyChanged, this, [this](const QString &key) {
        showRecord(key);
        if (key.isEmpty())
            emit recordShown({}, {});
    });
    if (rows.relation.isEmpty())
        return;
    session.followChanges(this, {rows.relation}, rows.keyColumn, [this](const ChangeNotice &change) {
        if (!m_opened)
            return;
        if (change.keys)
            m_model->patchRows(*change.keys);
        else
            m_list->refresh();
        rowsChanged(change);
    });
}

ListPage::~ListPage() = default;

QString ListPage::keyOf(const QUuid &id)
{
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

void ListPage::refresh()
{
    if (!m_opened) {
        m_opened = true;
        m_list->open();
        return;
    }
    m_list->refresh();
    reloadRecord();
}

void ListPage::search(const QString &words)
{
    m_list->search(words);
}

void ListPage::openRecord(const QString &key)
{
    const QUuid id = QUuid::fromString(key);
    if (!id.isNull())
        m_list->choose(keyOf(id));
    else if (m_model->definition().keyType != u"uuid")
        m_list->choose(key);
    else
        m_list->search(key);
}

void ListPage::openView(const QString &viewId)
{
    m_list->setView(viewId);
}

void ListPage::openRows(const QString &viewId, const FilterSet &filters)
{
    m_list->setView(viewId, filters);
}

void ListPage::rowsChanged(const ChangeNotice &) {}
