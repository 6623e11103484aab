// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/theme.h"

#include <QWidget>

/// The mark of an event on the line that joins it to the ones before and after.
class TimelineDot : public QWidget
{
    Q_OBJECT

public:
    TimelineDot(Tone tone, bool joinsAbove, bool joinsBelow, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    bool m_joinsAbove;
    bool m_joinsBelow;
};
