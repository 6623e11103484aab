// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/paper_page.h"

#include "models/db/session.h"
#include "models/list/page_source.h"
#include "models/list/windowed_list_model.h"
#include "models/stock/stock_action.h"
#include "models/stock/stock_lists.h"
#include "ui/common/action_button.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/detail_header.h"
#include "ui/common/notice.h"
#include "ui/common/record_table.h"
#include "ui/common/scan_filter.h"
#include "ui/common/scan_signal.h"
#include "ui/stock/stock_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace {

const auto changesChannel = QStringLiteral("backroom_changes");
const auto prefixSetting = QStringLiteral("scanner/prefix");

} // namespace

PaperPage::PaperPage(Session &session, const QString &title, const ListDefinition &definition, std::shared_ptr<PageSource> source,
                     const QList<StockView> &views, Look look, QWidget *parent)
    : DeskPage(title, parent)
    , m_look(std::move(look))
    , m_queries(session.executor(), session.whoAmI().roles)
    , m_model(new WindowedListModel(definition, std::move(source), this))
    , m_list(new RecordList(m_model, m_look.nouns))
    , m_header(new DetailHeader(m_look.recordName))
    , m_pane(new DetailPane(m_look.recordName, m_header, m_look.words))
    , m_signal(new ScanSignal)
    , m_scanner(new ScanFilter(this))
    , m_action(new StockAction(session, this))
{
    setObjectName(m_look.name + QStringLiteral("Page"));
    m_list->setObjectName(m_look.name + QStringLiteral("List"));
    for (const ColumnDefinition &column : definition.columns) {
        if (column.type == ColumnType::Status)
            m_list->setDelegate(column.id, new ChipDelegate(stockState));
    }
    QList<RecordView> tabs;
    for (const StockView &view : views)
        tabs.append({view.id, view.title, view.query});
    m_list->setViews(tabs);

    auto *side = new QWidget;
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->setSpacing(Space::Medium);
    auto *signalRow = new QHBoxLayout;
    signalRow->setContentsMargins(0, 0, Space::Gutter, 0);
    signalRow->addWidget(m_signal);
    sideLayout->addLayout(signalRow);
    sideLayout->addWidget(m_pane, 1);
    m_signal->hide();
    m_list->setDetail(side);
    setFocusProxy(m_list->table());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);

    m_scanner->setPrefix(QSettings().value(prefixSetting).toString());
    connect(m_scanner, &ScanFilter::scanned, this, [this](const QString &code) {
        const auto open = std::find_if(m_sheets.cbegin(), m_sheets.cend(), [](const StockSheet *sheet) { return sheet->isOpen(); });
        if (open == m_sheets.cend() || !(*open)->scan(code))
            onScan(code);
    });
    connect(m_list, &RecordList::summaryChanged, this, &PaperPage::setSummary);
    connect(m_list, &RecordList::currentKeyChanged, this, &PaperPage::choose);
    connect(m_pane, &DetailPane::retryRequested, this, &PaperPage::reload);
    connect(m_action, &StockAction::busyChanged, this, [this](bool busy) {
        for (ActionButton *button : std::as_const(m_buttons))
            button->setEnabled(!busy);
    });
    connect(m_action, &StockAction::done, this, [this](const QJsonObject &answer) {
        m_header->notice()->clear();
        emit told(Tone::Good, m_news);
        onFinished(answer);
        refresh();
    });
    connect(m_action, &StockAction::failed, this, [this](const Error &error) {
        m_header->notice()->tell(Tone::Bad, error.message);
        if (!error.isLoss())
            reload();
    });
    connect(&session.listener(), &Listener::notified, this, [this](const QString &channel, const QString &payload) {
        if (channel == changesChannel)
            onNotified(payload);
    });
    session.listener().listen(changesChannel);
}

PaperPage::~PaperPage() = default;

void PaperPage::addSheet(StockSheet *sheet)
{
    m_sheets.append(sheet);
    connect(sheet, &StockSheet::finished, this, [this](const QString &news, const QJsonObject &answer) {
        emit told(Tone::Good, news);
        onFinished(answer);
        refresh();
    });
    connect(sheet, &StockSheet::refused, this, &PaperPage::reload);
}

void PaperPage::run(const StockCommand &command, const QString &news)
{
    m_news = news;
    m_action->run(command);
}

ActionButton *PaperPage::newButton(const char *name, const QString &text, const QKeySequence &key)
{
    auto *button = new ActionButton(text, key);
    button->setObjectName(QLatin1String(name));
    m_buttons.append(button);
    return button;
}

void PaperPage::withWarehouses(std::function<void(const QList<StockWarehouse> &)> then)
{
    if (!m_warehouses.isEmpty()) {
        then(m_warehouses);
        return;
    }
    deliver(m_queries.warehouses({}), this, [this, then = std::move(then)](const Result<QList<StockWarehouse>> &all) {
        if (!all) {
            emit told(Tone::Bad, all.error().message);
            return;
        }
        m_warehouses = *all;
        then(m_warehouses);
    });
}

void PaperPage::onFinished(const QJsonObject &) {}

void PaperPage::refresh()
{
    if (!m_opened) {
        m_opened = true;
        m_list->open();
        return;
    }
    m_list->refresh();
    reload();
}

void PaperPage::search(const QString &words)
{
    m_list->search(words);
}

void PaperPage::openRecord(const QString &key)
{
    if (const QUuid id = QUuid::fromString(key); !id.isNull())
        m_list->choose(id.toString(QUuid::WithoutBraces));
}

bool PaperPage::hasUnsavedWork() const
{
    return std::any_of(m_sheets.cbegin(), m_sheets.cend(), [](const StockSheet *sheet) { return sheet->hasInput(); });
}

void PaperPage::choose(const QString &key)
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

void PaperPage::reload()
{
    if (!m_key.isNull())
        load();
}

CancelToken PaperPage::freshToken()
{
    m_loading.cancel();
    m_loading = CancelToken();
    return m_loading;
}

void PaperPage::showFailure(const Error &error)
{
    // what is known stays in sight
    if (m_known)
        m_header->notice()->tell(Tone::Bad, error.message);
    else
        m_pane->showFailure(error);
}

void PaperPage::onNotified(const QString &payload)
{
    const QJsonObject change = QJsonDocument::fromJson(payload.toUtf8()).object();
    if (change[QStringLiteral("relation")].toString() != m_look.relation || !m_opened)
        return;
    const QJsonValue keys = change[QStringLiteral("keys")];
    if (!keys.isArray()) { // more rows than a message names
        refresh();
        return;
    }
    QStringList changed;
    for (const QJsonValue &key : keys.toArray())
        changed << key[m_look.keyName].toString();
    m_model->patchRows(changed);
    if (changed.contains(m_key.toString(QUuid::WithoutBraces)) && !m_action->isBusy())
        reload();
}
