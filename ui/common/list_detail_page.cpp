// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/list_detail_page.h"

#include "models/core/change_notice.h"
#include "models/db/session.h"
#include "models/list/page_source.h"
#include "models/list/windowed_list_model.h"
#include "ui/common/detail_header.h"
#include "ui/common/notice.h"
#include "ui/common/record_table.h"

#include <QVBoxLayout>

ListDetailPage::ListDetailPage(Session &session, const QString &title, const ListDefinition &definition, std::shared_ptr<PageSource> source,
                               const QList<RecordView> &views, Look look, QWidget *parent)
    : DeskPage(title, parent)
    , m_session(session)
    , m_look(std::move(look))
    , m_model(new WindowedListModel(definition, std::move(source), this))
    , m_list(new RecordList(m_model, m_look.nouns))
    , m_header(new DetailHeader(m_look.recordName))
    , m_pane(new DetailPane(m_look.recordName, m_header, m_look.words))
    , m_runner(new CommandRunner(this))
{
    setObjectName(m_look.name + QStringLiteral("Page"));
    m_list->setObjectName(m_look.name + QStringLiteral("List"));
    m_list->setViews(views);
    m_list->setDetail(m_pane);
    m_list->setSession(session);
    setFocusProxy(m_list->table());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);

    connect(m_list, &RecordList::summaryChanged, this, &ListDetailPage::setSummary);
    connect(m_list, &RecordList::currentKeyChanged, this, &ListDetailPage::choose);
    connect(m_pane, &DetailPane::retryRequested, this, &ListDetailPage::reload);
    connect(m_runner, &CommandRunner::busyChanged, this, [this](bool busy) { showBusy(busy); });
    connect(m_runner, &CommandRunner::done, this, [this] { finished(m_news); });
    connect(m_runner, &CommandRunner::failed, this, [this](const Error &error) {
        m_header->notice()->tell(Tone::Bad, error.isLoss() ? tr("%1 Press the button again when the connection is back: it is done once.").arg(error.message) : error.message);
        if (!error.isLoss())
            reload();
    });
    if (!m_look.relation.isEmpty()) {
        connect(&session.listener(), &Listener::notified, this, [this](const QString &channel, const QString &payload) {
            if (channel == QLatin1String(ChangeNotice::Channel))
                onNotified(payload);
        });
        session.listener().listen(QString::fromLatin1(ChangeNotice::Channel));
    }
}

ListDetailPage::~ListDetailPage() = default;

void ListDetailPage::refresh()
{
    if (!m_opened) {
        m_opened = true;
        m_list->open();
        return;
    }
    m_list->refresh();
    reload();
}

void ListDetailPage::search(const QString &words)
{
    m_list->search(words);
}

void ListDetailPage::openRecord(const QString &key)
{
    m_list->choose(key);
}

void ListDetailPage::openView(const QString &viewId)
{
    m_list->setView(viewId);
}

void ListDetailPage::openRows(const QString &viewId, const FilterSet &filters)
{
    m_list->setView(viewId, filters);
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
    m_model->patchRows({m_key});
    reload();
}

void ListDetailPage::showBusy(bool) {}

void ListDetailPage::choose(const QString &key)
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

void ListDetailPage::reload()
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

void ListDetailPage::onNotified(const QString &payload)
{
    const ChangeNotice notice = ChangeNotice::read(payload, m_look.keyName);
    if (notice.relation != m_look.relation || !m_opened)
        return;
    if (!notice.keys) { // more rows than a message names
        refresh();
        return;
    }
    m_model->patchRows(*notice.keys);
    if (notice.mayConcern(m_key) && !m_runner->isBusy())
        reload();
}
