// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

class QFrame;
class QVBoxLayout;

/// A panel over the whole window that Escape or a click beside it puts away. What lies below keeps its state, and gets
/// the focus back.
class Overlay : public QWidget
{
    Q_OBJECT

public:
    /// Covers `window` and follows its size. Hidden until open().
    Overlay(QWidget *window, int panelWidth);

    virtual void open();
    virtual void close();

protected:
    [[nodiscard]] QVBoxLayout *panelLayout() const { return m_layout; }
    [[nodiscard]] QFrame *panel() const { return m_panel; }
    void place();

    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QFrame *m_panel;
    QVBoxLayout *m_layout;
    QPointer<QWidget> m_focusBefore;
    int m_panelWidth;
};
