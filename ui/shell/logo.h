// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QLabel>

/// The program's mark: a B on the accent's colour.
class Logo : public QLabel
{
    Q_OBJECT

public:
    explicit Logo(int size, QWidget *parent = nullptr);

    [[nodiscard]] static QPixmap pixmap(int size, qreal devicePixelRatio);
    [[nodiscard]] static QIcon icon();

private:
    void draw();

    int m_size;
};
