// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/stock_desk_page.h"

#include "models/db/session.h"
#include "models/list/page_source.h"
#include "models/list/windowed_list_model.h"
#include "ui/common/action_button.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/detail_header.h"
#include "ui/common/notice.h"
#include "ui/common/scan_filter.h"
#include "ui/common/scan_signal.h"
#include "ui/stock/stock_words.h"

#include <QApplication>
#include <QSettings>

#include <algorithm>

namespace {

const auto prefixSetting = QStringLiteral("scanner/prefix");

} // namespace

StockDeskPage::StockDeskPage(Session &session, const QString &title, ListDefinition definition, std::shared_ptr<PageSource> source, Rows rows,
                             const QString &recordName, PaneWords words, QWidget *parent)
    : RecordDeskPage(session, title, std::move(definition), std::move(source), std::move(rows), recordName, std::move(words), parent)
    , m_queries(session.executor(), session.whoAmI().roles)
    , m_signal(new ScanSignal)
    , m_scanner(new ScanFilter(this))
{
    for (const ColumnDefinition &column : model()->definition().columns) {
        if (column.type == ColumnType::Status)
            list()->setDelegate(column.id, new ChipDelegate(stockState));
    }
    addAbovePane(m_signal);
    m_signal->hide();
    m_scanner->setPrefix(QSettings().value(prefixSetting).toString());
    connect(m_scanner, &ScanFilter::scanned, this, &StockDeskPage::pass);
}

StockDeskPage::~StockDeskPage() = default;

void StockDeskPage::pass(const QString &code)
{
    const auto open = std::find_if(m_sheets.cbegin(), m_sheets.cend(), [](const StockSheet *sheet) { return sheet->isOpen(); });
    if (open == m_sheets.cend())
        onScan(code);
    else if (!(*open)->scan(code))
        QApplication::beep();
}

void StockDeskPage::addSheet(StockSheet *sheet)
{
    m_sheets.append(sheet);
    connect(sheet, &StockSheet::finished, this, &StockDeskPage::onDone);
    // refused mostly because it is no longer what was shown
    connect(sheet, &StockSheet::refused, this, &StockDeskPage::reloadRecord);
}

void StockDeskPage::run(const StockCommand &command, const QString &news)
{
    RecordDeskPage::run(
        command.content(), [this, command](const CommandId &id) { return m_queries.send(id, command); }, news);
}

void StockDeskPage::onDone(const QString &news, const QJsonObject &answer)
{
    header()->notice()->clear();
    emit told(Tone::Good, news);
    onFinished(answer);
    refresh();
}

void StockDeskPage::onFinished(const QJsonObject &) {}

void StockDeskPage::showBusy(bool busy)
{
    for (ActionButton *button : std::as_const(m_buttons))
        button->setEnabled(!busy);
}

ActionButton *StockDeskPage::newButton(const char *name, const QString &text, const QKeySequence &key)
{
    auto *button = new ActionButton(text, key);
    button->setObjectName(QLatin1String(name));
    m_buttons.append(button);
    return button;
}

void StockDeskPage::withWarehouses(std::function<void(const QList<StockWarehouse> &)> then)
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

void StockDeskPage::tellScan(Tone tone, const QString &what, const QString &detail, const QString &figure)
{
    m_signal->show();
    m_signal->tell(tone, what, detail, figure);
}

bool StockDeskPage::hasUnsavedWork() const
{
    return std::any_of(m_sheets.cbegin(), m_sheets.cend(), [](const StockSheet *sheet) { return sheet->hasInput(); });
}
