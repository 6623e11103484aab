// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/state.h"
#include "ui/common/theme.h"

#include <QWidget>

/// Draws the pill that says a state: a dot and a word, readable without colour.
class ChipPainter
{
public:
    [[nodiscard]] static QSize size(const QString &word);
    /// Draws the pill left-aligned (right-aligned in right-to-left) and centred upright in `cell`.
    static void paint(QPainter &painter, const QRect &cell, const QString &word, Tone tone,
                      Qt::LayoutDirection direction = Qt::LeftToRight);
};

/// The same pill as a widget.
class Chip : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);

    void setState(const StateLook &state);
    [[nodiscard]] QString word() const { return m_state.word; }
    [[nodiscard]] Tone tone() const { return m_state.tone; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StateLook m_state;
};
