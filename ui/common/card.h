// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

/// A raised surface with a hairline and round corners. Cards stand beside each other, never inside each other.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Where the card's content goes.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// Replaces all content. Without content the card hides.
    void setContent(QWidget *content);
    /// The title's row, for a count or a small action at its end.
    [[nodiscard]] QHBoxLayout *header() const { return m_header; }

private:
    QLabel *m_title;
    QHBoxLayout *m_header;
    QVBoxLayout *m_body;
    QWidget *m_content = nullptr;
};
