// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/cancel_token.h"
#include "models/db/deliver.h"
#include "ui/common/printed_list.h"
#include "ui/common/sheet.h"

#include <memory>
#include <vector>

class EmptyState;
class PageTurner;
class PageSource;
class QLabel;
class QPrinter;
class QPrintPreviewWidget;
class QPushButton;
class QStackedWidget;

/// Shows a list as it will be on paper, and prints it. Only so many rows: nobody prints a million, and who wants them in
/// a document exports one.
class PrintSheet : public Sheet
{
    Q_OBJECT

public:
    static constexpr int mostRows = 2'000;

    explicit PrintSheet(QWidget *page);
    ~PrintSheet() override;

    /// `matching`: how many rows there are, as far as is known.
    void openFor(PageSource &source, const ListReading &reading, const QList<ExportColumn> &columns, const PageTitle &title, qint64 matching);

    [[nodiscard]] int rows() const { return int(m_rows.size()); }

signals:
    /// All of them, as a document.
    void documentRequested();

private:
    void paint(QPrinter *printer);
    void print();

    std::unique_ptr<QPrinter> m_printer;
    QLabel *m_title;
    QLabel *m_note;
    QStackedWidget *m_stack;
    EmptyState *m_state;
    QPrintPreviewWidget *m_preview;
    PageTurner *m_pages;
    QPushButton *m_print;

    PageTitle m_head;
    QList<ExportColumn> m_columns;
    std::vector<QStringList> m_rows;
    Generation m_questions;
    CancelToken m_cancel;
};
