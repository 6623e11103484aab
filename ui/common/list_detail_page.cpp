// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/list_detail_page.h"

#include "models/core/change_notice.h"
#include "models/db/session.h"
#include "models/list/page_source.h"
#include "models/list/windowed_list_model.h"
#include "ui/common/detail_header.h"
#include "ui/common/notice.h"

ListDetailPage::ListDetailPage(Session &session, const QString &title, const ListDefinition &definition, std::shared_ptr<PageSource> source, Rows rows,
                               const QString &recordName, PaneWords words, QWidget *parent)
    : ListPage(session, title, definition, std::move(source), std::move(rows), parent)
    , m_session(session)
    , m_header(new DetailHeader(recordName))
    , m_pane(new RecordPane(recordName, std::move(words), m_header))
    , m_runner(new CommandRunner(this))
{
    list()->setDetail(m_pane);
    connect(m_pane, &RecordPane::retryRequested, this, &ListDetailPage::reloadRecord);
    connect(m_runner, &CommandRunner::busyChanged, this, [this](bool busy) { showBusy(busy); });
    connect(m_runner, &CommandRunner::done, this, [this] { finished(m_news); });
    connect(m_runner, &CommandRunner::failed, this, [this](const Error &error) {
        m_header->notice()->tell(Tone::Bad, error.isLoss() ? tr("%1 Press the button again when the connection is back: it is done once.").arg(error.message) : error.message);
        if (!error.isLoss())
            reloadRecord();
    });
}

ListDetailPage::~ListDetailPage() = default;

// Keys are logins and names of jobs too.
void ListDetailPage::openRecord(const QString &key)
{
    list()->choose(key);
}

void ListDetailPage::run(const QJsonObject &content, const CommandRunner::Send &send, const QString &news)
{
    if (m_runner->isBusy())
        return;
    m_news = news;
    m_runner->run(content, send);
}

void ListDetailPage::finished(const QString &news)
{
    m_header->notice()->tell(Tone::Good, news);
    model()->patchRows({m_key});
    reloadRecord();
}

void ListDetailPage::showBusy(bool) {}

void ListDetailPage::showRecord(const QString &key)
{
    m_header->notice()->clear();
    m_key = key;
    m_known = false;
    if (m_key.isEmpty()) {
        m_loading.cancel();
        (void)m_loads.next();
        m_pane->showNothing();
        emit recordShown({}, {});
        return;
    }
    m_pane->showLoading();
    load();
}

void ListDetailPage::reloadRecord()
{
    if (!m_key.isEmpty())
        load();
}

CancelToken ListDetailPage::freshToken()
{
    m_loading.cancel();
    m_loading = CancelToken();
    return m_loading;
}

void ListDetailPage::showFailure(const Error &error)
{
    // what is known stays in sight
    if (m_known)
        m_header->notice()->tell(Tone::Bad, error.message);
    else
        m_pane->showFailure(error);
}

void ListDetailPage::rowsChanged(const ChangeNotice &change)
{
    if (change.mayConcern(m_key) && !m_runner->isBusy())
        reloadRecord();
}
