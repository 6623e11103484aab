// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/named_values.h"

#include "ui/common/card_parts.h"
#include "ui/common/look.h"

#include <QGridLayout>
#include <QLabel>

QWidget *namedValues(const QList<QPair<QString, QString>> &pairs)
{
    auto *grid = newGrid(Space::Tight);
    grid->setColumnStretch(1, 1);
    for (const auto &[name, value] : pairs) {
        const int row = grid->rowCount();
        grid->addWidget(plainLabel(name, TextLook::Muted), row, 0, Qt::AlignTop);
        grid->addWidget(selectable(wrapped(plainLabel(value))), row, 1);
    }
    return grid->parentWidget();
}
