// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_filter.h"

#include <QHash>
#include <QWidget>

class QAction;
class QDateEdit;
class QLabel;
class QPushButton;

/// Which days a page is about: one of the presets, or days of one's own.
class PeriodBar : public QWidget
{
    Q_OBJECT

public:
    explicit PeriodBar(QWidget *parent = nullptr);

    void setPeriod(const DateFilter &period);
    [[nodiscard]] const DateFilter &period() const { return m_period; }
    /// What it is compared with, in words.
    void setNote(const QString &note);

signals:
    void chosen(const DateFilter &period);

private:
    void choose(const DateFilter &period);
    void applyOwn();

    DateFilter m_period;
    QPushButton *m_button;
    QHash<DateFilter::Preset, QAction *> m_presets;
    QWidget *m_own;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QLabel *m_note;
};
