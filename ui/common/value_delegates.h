// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/row_delegate.h"

/// An amount of a Money column, trailing, in its row's currency.
class MoneyDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    explicit MoneyDelegate(QObject *parent = nullptr);
    [[nodiscard]] QString text(const QModelIndex &index) const override;
};

/// A moment in few letters; the full stamp is the tooltip.
class TimeDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    explicit TimeDelegate(QObject *parent = nullptr);
    [[nodiscard]] QString text(const QModelIndex &index) const override;

protected:
    [[nodiscard]] QString tip(const QModelIndex &index) const override;
};

class DateDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    explicit DateDelegate(QObject *parent = nullptr);
    [[nodiscard]] QString text(const QModelIndex &index) const override;
};

/// A whole number with the language's separators, trailing.
class CountDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    explicit CountDelegate(QObject *parent = nullptr);
    [[nodiscard]] QString text(const QModelIndex &index) const override;
};

/// A number with one decimal place, trailing.
class DecimalDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    explicit DecimalDelegate(QObject *parent = nullptr);
    [[nodiscard]] QString text(const QModelIndex &index) const override;
};

class YesNoDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    explicit YesNoDelegate(QObject *parent = nullptr);
    [[nodiscard]] QString text(const QModelIndex &index) const override;
};
