// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/dashboard/dashboard_data.h"
#include "ui/common/theme.h"

#include <QAbstractButton>

class QLabel;
class Sparkline;

/// One figure with its change and its course. A press asks for the rows that it is made of.
class MetricTile : public QAbstractButton
{
    Q_OBJECT

public:
    MetricTile(const QString &metric, const QString &currency, QWidget *parent = nullptr);

    [[nodiscard]] const QString &metric() const { return m_metric; }
    void setTitle(const QString &title);
    /// `compared` says with what: "as far as 23 Sep – 22 Oct had come".
    void showFigure(const MetricFigure &figure, const QString &compared);
    void showCourse(const QList<std::optional<qint64>> &values);
    void showLoading();
    /// Keeps a figure that is there already.
    void showFailed(const QString &why);
    [[nodiscard]] QString figure() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void recolor();

    QString m_metric;
    QString m_currency;
    Tone m_tone;
    bool m_known = false;
    QLabel *m_title;
    QLabel *m_figure;
    QLabel *m_change;
    Sparkline *m_course;
};
