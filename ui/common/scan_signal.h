// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/theme.h"

#include <QFrame>
#include <QTimer>

class QLabel;

/// What became of the latest scan, in letters and colour that can be read from two metres. Lights up for a moment; a
/// refused scan also sounds, since whoever scans looks at the goods and not at the screen.
class ScanSignal : public QFrame
{
    Q_OBJECT

public:
    explicit ScanSignal(QWidget *parent = nullptr);

    /// `figure` is the number that counts now ("17 of 24"); may be empty.
    void tell(Tone tone, const QString &what, const QString &detail, const QString &figure = {});
    /// Waiting for the first scan, and what to do.
    void invite(const QString &what, const QString &detail);

    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] QString what() const;
    [[nodiscard]] QString detail() const;
    [[nodiscard]] QString figure() const;
    /// Still lit by the latest scan.
    [[nodiscard]] bool isLit() const { return m_light.isActive(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void recolor();

    Tone m_tone = Tone::Neutral;
    QLabel *m_what;
    QLabel *m_detail;
    QLabel *m_figure;
    QTimer m_light;
};
