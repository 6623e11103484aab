// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

#include <optional>

/// The course of a figure as one thin line, without scale.
class Sparkline : public QWidget
{
    Q_OBJECT

public:
    explicit Sparkline(QWidget *parent = nullptr);
    void setValues(const QList<std::optional<qint64>> &values);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<std::optional<qint64>> m_values;
};
