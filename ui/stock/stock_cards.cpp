// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/stock_cards.h"

#include "models/stock/stock_detail.h"
#include "ui/common/card_parts.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/stock/stock_words.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>

#include <array>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StockCards)
};

struct Bucket {
    QString name;
    int StockBuckets::*value;
};

std::array<Bucket, 4> buckets()
{
    return {{{Tr::tr("Available"), &StockBuckets::available},
             {Tr::tr("Reserved"), &StockBuckets::reserved},
             {Tr::tr("Committed"), &StockBuckets::committed},
             {Tr::tr("Damaged"), &StockBuckets::damaged}}};
}

// A balance with the change that led to it.
QWidget *balance(int after, int change)
{
    auto *cell = new QWidget;
    auto *layout = new QVBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    auto *figure = plainLabel(Format::count(after), change == 0 ? TextLook::Muted : TextLook::Strong);
    figure->setAlignment(Qt::AlignRight);
    layout->addWidget(figure);
    if (change != 0) {
        auto *step = plainLabel(signedCount(change), change < 0 ? TextLook::Bad : TextLook::Small);
        step->setAlignment(Qt::AlignRight);
        layout->addWidget(step);
    }
    layout->addStretch();
    return cell;
}

} // namespace

QWidget *stockFigures(const StockDetail &stock)
{
    QGridLayout *grid = newGrid(0);
    int column = 0;
    const auto add = [&](const QString &name, int value, const QString &objectName) {
        auto *figure = plainLabel(Format::count(value), TextLook::PageTitle);
        figure->setObjectName(objectName);
        figure->setAccessibleName(QStringLiteral("%1 %2").arg(name, figure->text()));
        grid->addWidget(figure, 0, column);
        grid->addWidget(wrapped(plainLabel(name, TextLook::Small)), 1, column++, Qt::AlignTop);
    };
    for (const Bucket &bucket : buckets())
        add(bucket.name, stock.now.*bucket.value, QStringLiteral("figure_%1").arg(column));
    add(Tr::tr("On hand"), stock.now.onHand(), QStringLiteral("figure_on_hand"));
    return grid->parentWidget();
}

QWidget *holdsContent(const StockDetail &stock)
{
    if (stock.holds.isEmpty())
        return nullptr;
    QGridLayout *grid = newGrid();
    grid->setColumnStretch(0, 1);
    for (const StockHold &hold : stock.holds) {
        const int row = grid->rowCount();
        const QString second = hold.expiresAt.isValid() ? Tr::tr("since %1, until %2").arg(Format::when(hold.since), Format::when(hold.expiresAt))
                                                        : Tr::tr("placed %1").arg(Format::when(hold.since));
        grid->addWidget(twoLines(plainLabel(holdWords(hold)), second), row, 0);
        grid->addWidget(plainLabel(Format::count(hold.quantity), TextLook::Strong), row, 1, Qt::AlignRight | Qt::AlignTop);
    }
    return grid->parentWidget();
}

QWidget *elsewhereContent(const StockDetail &stock)
{
    if (stock.elsewhere.isEmpty())
        return nullptr;
    QGridLayout *grid = newGrid();
    grid->setColumnStretch(0, 1);
    for (const StockElsewhere &other : stock.elsewhere) {
        const int row = grid->rowCount();
        grid->addWidget(wrapped(plainLabel(other.warehouseName)), row, 0);
        grid->addWidget(plainLabel(Tr::tr("%1 available").arg(Format::count(other.available))), row, 1, Qt::AlignRight);
        grid->addWidget(plainLabel(Tr::tr("%1 on hand").arg(Format::count(other.onHand)), TextLook::Muted), row, 2, Qt::AlignRight);
    }
    return grid->parentWidget();
}

QWidget *movementsContent(const StockDetail &stock)
{
    if (stock.movements.isEmpty())
        return nullptr;
    QGridLayout *grid = newGrid(Space::Medium);
    grid->setColumnStretch(0, 1);
    int column = 1;
    for (const Bucket &bucket : buckets())
        grid->addWidget(plainLabel(bucket.name, TextLook::Small), 0, column++, Qt::AlignRight);
    for (const StockMovement &movement : stock.movements) {
        const int row = grid->rowCount();
        const QString document = !movement.orderNumber.isEmpty()  ? movement.orderNumber
            : movement.referenceType == QLatin1String("PURCHASE") ? movement.notes
                                                                  : QString();
        const QString note = movement.referenceType == QLatin1String("PURCHASE") ? QString() : movement.notes;
        QWidget *words = twoLines(plainLabel(movementWords(movement)), dotted({Format::when(movement.at), movement.who, document, note}));
        words->setToolTip(plainTip(Tr::tr("%1 · movement %2").arg(Format::stamp(movement.at), Format::count(movement.sequence))));
        grid->addWidget(words, row, 0, Qt::AlignTop);
        column = 1;
        for (const Bucket &bucket : buckets())
            grid->addWidget(balance(movement.after.*bucket.value, movement.change.*bucket.value), row, column++);
    }
    return grid->parentWidget();
}
