// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/warehouses_page.h"

#include "models/list/page_source.h"
#include "models/stock/stock_lists.h"
#include "ui/common/card.h"
#include "ui/common/card_parts.h"
#include "ui/common/detail_header.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/stock/stock_words.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace {

QString dayName(const QString &day)
{
    static const QStringList days{QStringLiteral("monday"), QStringLiteral("tuesday"), QStringLiteral("wednesday"), QStringLiteral("thursday"),
                                  QStringLiteral("friday"), QStringLiteral("saturday"), QStringLiteral("sunday")};
    return QLocale().standaloneDayName(int(days.indexOf(day)) + 1);
}

QWidget *pairs(const QList<std::pair<QString, QString>> &rows)
{
    if (rows.isEmpty())
        return nullptr;
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::Large);
    grid->setVerticalSpacing(Space::Tight);
    grid->setColumnStretch(1, 1);
    for (const auto &[name, value] : rows) {
        const int row = grid->rowCount();
        grid->addWidget(plainLabel(name, TextLook::Muted), row, 0);
        grid->addWidget(plainLabel(value), row, 1);
    }
    return content;
}

QWidget *addressContent(const WarehouseDetail &warehouse)
{
    QStringList lines = warehouse.address;
    lines << Format::country(warehouse.country) << warehouse.phone;
    lines.removeAll(QString());
    if (lines.isEmpty())
        return nullptr;
    QLabel *label = plainLabel(lines.join(u'\n'));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

WarehousesPage::WarehousesPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : StockDeskPage(session, tr("Warehouses"), warehouseListDefinition(), std::move(source),
                    {.name = QStringLiteral("warehouses"),
                     .relation = QStringLiteral("shop.warehouses"),
                     .keyColumn = QStringLiteral("warehouse_id"),
                     .nouns = {.counted = [](int n) { return tr("%Ln warehouse(s)", nullptr, n); },
                               .icon = QStringLiteral("desk-warehouses"),
                               .emptyTitle = tr("No warehouse is like that"),
                               .emptyText = tr("Take the filter away to see all of them."),
                               .failedTitle = tr("The warehouses could not be loaded"),
                               .name = tr("Warehouses")},
                     .views = warehouseViews()},
                    QStringLiteral("warehouse"),
                    {.name = tr("Warehouse"),
                     .icon = QStringLiteral("desk-warehouses"),
                     .nothingTitle = tr("No warehouse chosen"),
                     .nothingText = tr("Choose one to see its address, its hours and its bins."),
                     .failedTitle = tr("The warehouse could not be loaded")},
                    parent)
    , m_address(pane()->addCard("warehouseAddressCard", tr("Address")))
    , m_hours(pane()->addCard("warehouseHoursCard", tr("Hours")))
    , m_binsCard(pane()->addCard("warehouseBinsCard", tr("Bins")))
{
}

WarehousesPage::~WarehousesPage() = default;

void WarehousesPage::forget()
{
    m_bins.clear();
    m_name.clear();
}

void WarehousesPage::load()
{
    await(queries().warehouse(id(), freshToken()), [this](const WarehouseDetail &warehouse) { show(warehouse); });
}

void WarehousesPage::show(const WarehouseDetail &warehouse)
{
    m_name = warehouse.name;
    QStringList subtitle{warehouse.code, stockStateTitle(warehouse.type), warehouse.timeZone};
    if (warehouse.capacity > 0)
        subtitle << tr("%1 % of %2 units").arg(QLocale().toString(warehouse.utilization, 'f', 0), Format::count(warehouse.capacity));
    header()->show(warehouse.name, warehouse.isActive ? StateLook{tr("Active"), Tone::Good} : StateLook{tr("Closed"), Tone::Neutral}, dotted(subtitle));
    m_address->setContent(addressContent(warehouse));

    QList<std::pair<QString, QString>> hours;
    for (const WarehouseHours &day : warehouse.hours)
        hours.append({dayName(day.day), QStringLiteral("%1 – %2").arg(day.open, day.close)});
    m_hours->setContent(pairs(hours));

    QList<std::pair<QString, QString>> bins;
    m_bins.clear();
    for (const WarehouseBin &bin : warehouse.bins) {
        m_bins << bin.code;
        bins.append({bin.code, bin.isActive ? tr("%Ln stock row(s)", nullptr, bin.rows) : tr("out of use")});
    }
    m_binsCard->setContent(pairs(bins));
}

void WarehousesPage::onScan(const QString &code)
{
    if (m_bins.contains(code.trimmed(), Qt::CaseInsensitive))
        tellScan(Tone::Good, code.trimmed(), tr("A bin of %1.").arg(m_name));
    else
        tellScan(Tone::Waiting, code.trimmed(), m_name.isEmpty() ? tr("Choose a warehouse first.") : tr("No bin of %1 has this code.").arg(m_name));
}
