// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/value_delegates.h"

#include "models/list/windowed_list_model.h"
#include "ui/common/format.h"

#include <QDate>
#include <QLocale>

namespace {

QVariant raw(const QModelIndex &index)
{
    return index.data(WindowedListModel::RawValueRole);
}

} // namespace

MoneyDelegate::MoneyDelegate(QObject *parent)
    : RowDelegate(parent, Emphasis::Plain, Qt::AlignRight)
{
}

QString MoneyDelegate::text(const QModelIndex &index) const
{
    const QVariant amount = raw(index);
    return amount.isNull() ? QString()
                           : Format::money(amount.toLongLong(), index.data(WindowedListModel::CurrencyRole).toString());
}

TimeDelegate::TimeDelegate(QObject *parent)
    : RowDelegate(parent, Emphasis::Muted)
{
}

QString TimeDelegate::text(const QModelIndex &index) const
{
    return Format::when(raw(index).toDateTime());
}

QString TimeDelegate::tip(const QModelIndex &index) const
{
    return Format::stamp(raw(index).toDateTime());
}

DateDelegate::DateDelegate(QObject *parent)
    : RowDelegate(parent, Emphasis::Muted)
{
}

QString DateDelegate::text(const QModelIndex &index) const
{
    const QDate date = raw(index).toDate();
    return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : QString();
}

CountDelegate::CountDelegate(QObject *parent)
    : RowDelegate(parent, Emphasis::Plain, Qt::AlignRight)
{
}

QString CountDelegate::text(const QModelIndex &index) const
{
    const QVariant number = raw(index);
    return number.isNull() ? QString() : Format::count(number.toLongLong());
}

DecimalDelegate::DecimalDelegate(QObject *parent)
    : RowDelegate(parent, Emphasis::Plain, Qt::AlignRight)
{
}

QString DecimalDelegate::text(const QModelIndex &index) const
{
    const QVariant number = raw(index);
    return number.isNull() ? QString() : Format::decimal(number.toLongLong());
}

YesNoDelegate::YesNoDelegate(QObject *parent)
    : RowDelegate(parent)
{
}

QString YesNoDelegate::text(const QModelIndex &index) const
{
    const QVariant answer = raw(index);
    if (answer.isNull())
        return {};
    return answer.toBool() ? tr("Yes") : tr("No");
}
