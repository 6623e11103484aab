// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/row_delegate.h"

/// An amount in minor units, right-aligned, in the currency another column of the same row names.
class MoneyDelegate : public RowDelegate
{
    Q_OBJECT

public:
    MoneyDelegate(int currencyColumn, QObject *parent = nullptr);
    [[nodiscard]] QString text(const QModelIndex &index) const override;

protected:
    [[nodiscard]] Qt::Alignment alignment() const override;

private:
    int m_currencyColumn;
};

/// A moment, short; the full stamp is the tooltip.
class TimeDelegate : public RowDelegate
{
    Q_OBJECT

public:
    explicit TimeDelegate(QObject *parent = nullptr);
    [[nodiscard]] QString text(const QModelIndex &index) const override;

protected:
    [[nodiscard]] QString tip(const QModelIndex &index) const override;
};

/// A whole number with the language's separators, right-aligned.
class CountDelegate : public RowDelegate
{
    Q_OBJECT

public:
    explicit CountDelegate(QObject *parent = nullptr);
    [[nodiscard]] QString text(const QModelIndex &index) const override;

protected:
    [[nodiscard]] Qt::Alignment alignment() const override;
};
