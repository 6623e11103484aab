// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPair>
#include <QString>

class QWidget;

/// What something is called, and what it is, a pair a row: the content of a card.
[[nodiscard]] QWidget *namedValues(const QList<QPair<QString, QString>> &pairs);
