// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/record_desk_page.h"

#include "models/core/change_notice.h"
#include "models/list/page_source.h"
#include "models/list/windowed_list_model.h"
#include "ui/common/detail_header.h"
#include "ui/common/notice.h"

#include <QVBoxLayout>

RecordDeskPage::RecordDeskPage(Session &session, const QString &title, ListDefinition definition, std::shared_ptr<PageSource> source, Rows rows,
                               const QString &recordName, PaneWords words, QWidget *parent)
    : ListPage(session, title, std::move(definition), std::move(source), std::move(rows), parent)
    , m_session(session)
    , m_header(new DetailHeader(recordName))
    , m_pane(new RecordPane(recordName, std::move(words), m_header))
    , m_side(new QVBoxLayout)
    , m_runner(new CommandRunner(this))
{
    auto *side = new QWidget;
    side->setLayout(m_side);
    m_side->setContentsMargins(0, 0, 0, 0);
    m_side->setSpacing(Space::Medium);
    m_side->addWidget(m_pane, 1);
    list()->setDetail(side);
    connect(m_pane, &RecordPane::retryRequested, this, &RecordDeskPage::reloadRecord);
    connect(m_runner, &CommandRunner::busyChanged, this, [this](bool busy) { showBusy(busy); });
    connect(m_runner, &CommandRunner::done, this, [this](const QJsonObject &answer) { onDone(m_news, answer); });
    connect(m_runner, &CommandRunner::failed, this, [this](const Error &error) {
        m_header->notice()->tell(Tone::Bad, error.isLoss() ? tr("%1 Press the button again when the connection is back: it is done once.").arg(error.message) : error.message);
        if (!error.isLoss())
            reloadRecord();
    });
}

RecordDeskPage::~RecordDeskPage() = default;

void RecordDeskPage::addAbovePane(QWidget *strip)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, Space::Gutter, 0);
    row->addWidget(strip);
    m_side->insertLayout(m_side->count() - 1, row);
}

void RecordDeskPage::showRecord(const QString &key)
{
    m_header->notice()->clear();
    m_key = key;
    m_known = false;
    forget();
    if (m_key.isEmpty()) {
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
    if (!m_key.isEmpty())
        load();
}

void RecordDeskPage::rowsChanged(const ChangeNotice &change)
{
    if (change.mayConcern(m_key) && !isBusy())
        reloadRecord();
}

void RecordDeskPage::forget() {}

QString RecordDeskPage::recordTitle() const
{
    return m_header->title();
}

void RecordDeskPage::run(const QJsonObject &content, const CommandRunner::Send &send, const QString &news)
{
    if (m_runner->isBusy())
        return;
    m_news = news;
    m_runner->run(content, send);
}

void RecordDeskPage::onDone(const QString &news, const QJsonObject &)
{
    finished(news);
}

void RecordDeskPage::finished(const QString &news)
{
    m_header->notice()->tell(Tone::Good, news);
    model()->patchRows({m_key});
    reloadRecord();
}

void RecordDeskPage::showBusy(bool) {}

bool RecordDeskPage::isBusy() const
{
    return m_runner->isBusy();
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
