// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/card.h"
#include "ui/common/state.h"

class Chip;
class FlowLayout;
class Notice;
class QLabel;

/// The top of a record's detail: what it is, how it stands, what can be done now, and room for what happened. The name
/// begins the names of its parts: stockTitleLabel, stockChip, stockSubtitleLabel, stockNotice.
class DetailHeader : public Card
{
    Q_OBJECT

public:
    explicit DetailHeader(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const;
    void show(const QString &title, const StateLook &state, const QString &subtitle);
    /// Buttons wrap where the pane is narrow.
    void addAction(QWidget *button);
    /// A widget between the words and the actions: figures.
    void setFigures(QWidget *figures);
    [[nodiscard]] Notice *notice() const { return m_notice; }

private:
    QLabel *m_title;
    Chip *m_chip;
    QLabel *m_subtitle;
    QWidget *m_figures = nullptr;
    FlowLayout *m_actions;
    Notice *m_notice;
};
