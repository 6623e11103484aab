// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/cancel_token.h"
#include "models/db/deliver.h"
#include "models/list/page_source.h"
#include "models/orders/order_queries.h"
#include "ui/common/sheet.h"
#include "ui/common/theme.h"
#include "ui/orders/order_paper.h"

#include <memory>

class ActionButton;
class EmptyState;
class Notice;
class PageTurner;
class QButtonGroup;
class QLabel;
class QPrinter;
class QPrintPreviewWidget;
class QPushButton;
class QRadioButton;
class QStackedWidget;
class Session;

/// Invoices, credit notes and packing slips of one order or of several: shown as they will be on paper, saved as a PDF in
/// the background, or printed.
class OrderPaperSheet : public Sheet
{
    Q_OBJECT

public:
    /// What the preview shows of many; a document or a printer gets all of them.
    static constexpr int mostPreviewed = 20;

    OrderPaperSheet(Session &session, QWidget *page);
    ~OrderPaperSheet() override;

    void openFor(const OrderDetail &order);
    /// What is chosen of a list.
    void openFor(PageSource &source, const ListReading &chosen);

private:
    void begin(const QString &title);
    void load(const QList<QUuid> &orders);
    void show(const QList<OrderPapers> &papers);
    void showKind();
    void save();
    void print();
    [[nodiscard]] OrderPaperKind kind() const;

    Session &m_session;
    OrderQueries m_queries;
    std::unique_ptr<QPrinter> m_printer;
    QLabel *m_title;
    QLabel *m_note;
    Notice *m_notice;
    QButtonGroup *m_kinds;
    QStackedWidget *m_stack;
    EmptyState *m_state;
    QPrintPreviewWidget *m_preview;
    PageTurner *m_pages;
    ActionButton *m_save;
    ActionButton *m_print;

    QList<OrderPapers> m_papers;
    bool m_isCut = false;
    Generation m_questions;
    CancelToken m_cancel;
};
