// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/row_delegate.h"
#include "ui/common/state.h"

/// A state code in a list as its chip.
class ChipDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using Look = StateLook (*)(const QString &code);

    explicit ChipDelegate(Look look, QObject *parent = nullptr);
    [[nodiscard]] QString text(const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter &painter, const QRect &content, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;

private:
    Look m_look;
};
