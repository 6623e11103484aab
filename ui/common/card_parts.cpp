// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/card_parts.h"

#include "models/core/postal_address.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/timeline_dot.h"

#include <QGridLayout>
#include <QLabel>

QGridLayout *newGrid(int rowGap)
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::Large);
    grid->setVerticalSpacing(rowGap);
    return grid;
}

QLabel *wrapped(QLabel *label)
{
    label->setWordWrap(true);
    label->setMinimumWidth(40);
    return label;
}

QLabel *selectable(QLabel *label)
{
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString dotted(QStringList parts)
{
    parts.removeAll(QString());
    for (QString &part : parts)
        part = Format::isolated(part);
    return parts.join(QStringLiteral(" · "));
}

QString lined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QLatin1Char('\n'));
}

QWidget *twoLines(QLabel *main, const QString &second)
{
    auto *pair = new QWidget;
    auto *layout = new QVBoxLayout(pair);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(wrapped(main));
    if (!second.isEmpty())
        layout->addWidget(wrapped(plainLabel(second, TextLook::Small)));
    return pair;
}

QLabel *separator()
{
    auto *line = new QLabel;
    line->setProperty("surface", QStringLiteral("line"));
    line->setFixedHeight(1);
    return line;
}

QStringList addressLines(const PostalAddress &address)
{
    QStringList lines{address.name};
    lines << address.lines;
    lines.removeAll(QString());
    if (!lines.isEmpty())
        lines.last() = Format::country(lines.last());
    return lines;
}

void addAddress(QGridLayout *grid, int column, const QString &title, const PostalAddress &address)
{
    grid->addWidget(plainLabel(title, TextLook::Small), 0, column);
    QStringList lines = addressLines(address);
    if (!address.phone.isEmpty())
        lines << address.phone;
    grid->addWidget(selectable(wrapped(plainLabel(lines.join(QLatin1Char('\n'))))), 1, column, Qt::AlignTop);
    grid->setColumnStretch(column, 1);
}

void addEvent(QGridLayout *grid, int row, int rows, Tone tone, const QString &words, const QString &second, const QString &tip)
{
    grid->setHorizontalSpacing(Space::Small);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new TimelineDot(tone, row > 0, row + 1 < rows), row, 0);
    QWidget *lines = twoLines(plainLabel(words), second);
    lines->layout()->setContentsMargins(0, Space::Tight, 0, Space::Tight);
    lines->setToolTip(plainTip(tip));
    grid->addWidget(lines, row, 1);
}
