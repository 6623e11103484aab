// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/theme.h"

#include <QStringList>

class QGridLayout;
class QLabel;
class QWidget;
struct PostalAddress;

/// What the cards of a record are put together from.

/// A grid in a widget of its own, the start of a card's content; the widget is its parent.
[[nodiscard]] QGridLayout *newGrid(int rowGap = Space::Small);
[[nodiscard]] QLabel *wrapped(QLabel *label);
/// People copy addresses and tracking numbers out of cards.
[[nodiscard]] QLabel *selectable(QLabel *label);
/// "one · two": parts of any direction, empty ones left out.
[[nodiscard]] QString dotted(QStringList parts);
/// One a line, empty ones left out.
[[nodiscard]] QString lined(QStringList parts);
/// A main line with a smaller one under it.
[[nodiscard]] QWidget *twoLines(QLabel *main, const QString &second);
[[nodiscard]] QLabel *separator();
/// Name, street, town and country, one a line.
[[nodiscard]] QStringList addressLines(const PostalAddress &address);
void addAddress(QGridLayout *grid, int column, const QString &title, const PostalAddress &address);
/// An event on the line that joins it to those before and after; `row` of `rows`.
void addEvent(QGridLayout *grid, int row, int rows, Tone tone, const QString &words, const QString &second, const QString &tip);
