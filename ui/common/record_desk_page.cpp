// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/record_desk_page.h"

#include "models/core/change_notice.h"
#include "models/list/page_source.h"
#include "ui/common/detail_header.h"
#include "ui/common/notice.h"

RecordDeskPage::RecordDeskPage(Session &session, const QString &title, ListDefinition definition, std::shared_ptr<PageSource> source, Rows rows,
                               const QString &recordName, PaneWords words, QWidget *parent)
    : ListPage(session, title, std::move(definition), std::move(source), std::move(rows), parent)
    , m_session(session)
    , m_header(new DetailHeader(recordName))
    , m_pane(new RecordPane(recordName, std::move(words), m_header))
{
    list()->setDetail(m_pane);
    connect(m_pane, &RecordPane::retryRequested, this, &RecordDeskPage::reloadRecord);
}

void RecordDeskPage::showRecord(const QString &key)
{
    m_header->notice()->clear();
    m_key = QUuid::fromString(key);
    m_known = false;
    forget();
    if (m_key.isNull()) {
        m_loading.cancel();
        (void)m_loads.next();
        m_pane->showNothing();
        return;
    }
    m_pane->showLoading();
    load();
}

void RecordDeskPage::reloadRecord()
{
    if (!m_key.isNull())
        load();
}

void RecordDeskPage::rowsChanged(const ChangeNotice &change)
{
    if (change.mayConcern(keyOf(m_key)) && !isBusy())
        reloadRecord();
}

CancelToken RecordDeskPage::freshToken()
{
    m_loading.cancel();
    m_loading = CancelToken();
    return m_loading;
}

void RecordDeskPage::showFailure(const Error &error)
{
    // what is known stays in sight
    if (m_known)
        m_header->notice()->tell(Tone::Bad, error.message);
    else
        m_pane->showFailure(error);
}
