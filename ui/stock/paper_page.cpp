// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/paper_page.h"

#include "models/db/session.h"
#include "models/list/windowed_list_model.h"
#include "models/stock/stock_action.h"
#include "models/stock/stock_lists.h"
#include "ui/common/action_button.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/detail_header.h"
#include "ui/common/notice.h"
#include "ui/common/scan_filter.h"
#include "ui/common/scan_signal.h"
#include "ui/stock/stock_words.h"

#include <QJsonObject>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace {

const auto prefixSetting = QStringLiteral("scanner/prefix");

} // namespace

PaperPage::PaperPage(Session &session, const QString &title, ListDefinition definition, std::shared_ptr<PageSource> source, Rows rows,
                     const QString &recordName, PaneWords words, QWidget *parent)
    : ListPage(session, title, std::move(definition), std::move(source), std::move(rows), parent)
    , m_queries(session.executor(), session.whoAmI().roles)
    , m_header(new DetailHeader(recordName))
    , m_pane(new RecordPane(recordName, std::move(words), m_header))
    , m_signal(new ScanSignal)
    , m_scanner(new ScanFilter(this))
    , m_action(new StockAction(session, this))
{
    for (const ColumnDefinition &column : model()->definition().columns) {
        if (column.type == ColumnType::Status)
            list()->setDelegate(column.id, new ChipDelegate(stockState));
    }

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
    list()->setDetail(side);

    m_scanner->setPrefix(QSettings().value(prefixSetting).toString());
    connect(m_scanner, &ScanFilter::scanned, this, [this](const QString &code) {
        const auto open = std::find_if(m_sheets.cbegin(), m_sheets.cend(), [](const StockSheet *sheet) { return sheet->isOpen(); });
        if (open == m_sheets.cend() || !(*open)->scan(code))
            onScan(code);
    });
    connect(m_pane, &RecordPane::retryRequested, this, &PaperPage::reloadRecord);
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
            reloadRecord();
    });
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
    connect(sheet, &StockSheet::refused, this, &PaperPage::reloadRecord);
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

bool PaperPage::hasUnsavedWork() const
{
    return std::any_of(m_sheets.cbegin(), m_sheets.cend(), [](const StockSheet *sheet) { return sheet->hasInput(); });
}

void PaperPage::showRecord(const QString &key)
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

void PaperPage::reloadRecord()
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

void PaperPage::rowsChanged(const ChangeNotice &change)
{
    if (change.mayConcern(keyOf(m_key)) && !m_action->isBusy())
        reloadRecord();
}
