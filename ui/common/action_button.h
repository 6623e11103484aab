// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

class QShortcut;

/// A button that shows its key beside its text: "Ship…  Ctrl+↵".
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ActionButton(QWidget *parent = nullptr);
    ActionButton(const QString &text, const QKeySequence &key, QWidget *parent = nullptr);

    /// An empty key takes it away. Works in the window wherever the focus is; a key held down works once.
    void setKey(const QKeySequence &key);
    [[nodiscard]] QKeySequence key() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QString hint() const;

    QShortcut *m_shortcut;
};
