// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QFrame;
class QHBoxLayout;
class QScrollArea;

/// A form that lies over its page, inside the window: not a message box. The page shows through, dimmed, and neither the
/// pointer nor a key reaches it until the sheet is closed. Esc closes it. What was typed stays in the form.
///
/// A form that is longer than the page scrolls; what is pressed stays in sight. The row of buttons that ends a form is
/// therefore taken out of it and stands below, at the sheet's foot.
class Sheet : public QWidget
{
    Q_OBJECT

public:
    /// Covers `page`, whatever its size becomes. Hidden until open().
    explicit Sheet(QWidget *page);

    void open();
    void close();
    [[nodiscard]] bool isOpen() const { return isVisibleTo(parentWidget()); }

signals:
    void closed();

protected:
    /// The form; the sheet takes it over.
    void setForm(QWidget *form, int width);
    /// Before setForm(), each of them optional: what stands above the form and beside it and does not scroll.
    void setHead(QBoxLayout *head);
    void setSide(QWidget *side);
    /// What gets the focus when the sheet opens.
    void setFirstField(QWidget *field) { m_firstField = field; }

    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void setPageEnabled(bool enabled);
    [[nodiscard]] int heightFor(int width) const;

    QFrame *m_panel;
    QHBoxLayout *m_middle;
    QScrollArea *m_scroll;
    QWidget *m_form = nullptr;
    QWidget *m_head = nullptr;
    QWidget *m_side = nullptr;
    QWidget *m_foot = nullptr;
    int m_width = 0;
    QPointer<QWidget> m_firstField;
    QPointer<QWidget> m_focusBefore;
    QList<QPointer<QWidget>> m_disabled;
};
