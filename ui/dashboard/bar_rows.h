// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/theme.h"

#include <QList>
#include <QString>
#include <QWidget>

/// A row of BarRows: "Paid ▬▬▬▬ 128". Several parts lie one behind the other in the same bar, the last the faintest.
struct BarRow {
    struct Part {
        double size = 0;
        QString tip; ///< what pointing at it says
        bool operator==(const Part &) const = default;
    };
    QString label;
    QString detail; ///< muted, before the value; may be empty
    QString value;
    QList<Part> parts;
    Tone tone = Tone::Accent;
    bool opens = true; ///< a press leads somewhere
    bool operator==(const BarRow &) const = default;
};

/// Named amounts as horizontal bars with direct labels. Arrow keys go through rows and parts, Return opens one.
class BarRows : public QWidget
{
    Q_OBJECT

public:
    explicit BarRows(QWidget *parent = nullptr);

    void setRows(const QList<BarRow> &rows);
    [[nodiscard]] const QList<BarRow> &rows() const { return m_rows; }
    [[nodiscard]] QRect partRect(int row, int part) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void opened(int row, int part);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Place {
        int row = -1;
        int part = -1;
        bool operator==(const Place &) const = default;
    };
    struct Widths {
        int label = 0;
        int detail = 0;
        int value = 0;
    };
    [[nodiscard]] Widths widths() const;
    [[nodiscard]] QRect barRect(int row) const;
    [[nodiscard]] Place placeAt(const QPoint &position) const;
    void paintRow(QPainter &painter, int row, const Widths &widths) const;
    void go(Place place);
    void open(const Place &place);

    QList<BarRow> m_rows;
    Place m_hovered;
    Place m_current;
};
