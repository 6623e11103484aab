// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/stock/stock_detail.h"
#include "ui/common/sheet.h"
#include "ui/stock/labels.h"

class ActionButton;
class LabelPreview;
class Notice;
class QComboBox;
class QLabel;
class QRadioButton;
class QSpinBox;

/// Labels of a product or of the bin where it lies, to a PDF or a printer.
class LabelSheet : public Sheet
{
    Q_OBJECT

public:
    explicit LabelSheet(QWidget *page);

    void openFor(const StockDetail &stock);

signals:
    void written(const QString &path);

private:
    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] Label label() const;
    [[nodiscard]] QList<Label> labels() const;
    [[nodiscard]] LabelPaper paper() const;
    void showLabel();
    void save();
    void print();

    StockDetail m_stock;
    QLabel *m_subtitle;
    QRadioButton *m_product;
    QRadioButton *m_bin;
    QSpinBox *m_copies;
    QComboBox *m_paper;
    LabelPreview *m_preview;
    Notice *m_notice;
    ActionButton *m_save;
    ActionButton *m_print;
};
