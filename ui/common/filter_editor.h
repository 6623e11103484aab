// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_definition.h"
#include "models/list/list_filter.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

/// A small window that opens under a filter's chip. Every change counts at once; Esc or a click elsewhere closes it.
class FilterEditor : public QWidget
{
    Q_OBJECT

public:
    /// The editor of this kind of filter; nullptr for a kind that has none here.
    [[nodiscard]] static FilterEditor *create(const FilterDefinition &definition, const std::optional<FilterValue> &value,
                                              QWidget *parent);

    void openBelow(const QWidget *anchor);

    /// No value: the filter is taken away.
    [[nodiscard]] const std::optional<FilterValue> &value() const { return m_value; }

signals:
    void valueChanged();

protected:
    FilterEditor(const FilterDefinition &definition, QWidget *parent);

    void setValue(const std::optional<FilterValue> &value);
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }

private:
    std::optional<FilterValue> m_value;
    QVBoxLayout *m_content;
};
