// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/order_bulk_sheet.h"

#include "models/db/session.h"
#include "ui/common/action_button.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/common/state.h"
#include "ui/orders/order_words.h"

#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int sheetWidth = 560;
constexpr int listHeight = 300;

} // namespace

OrderBulkSheet::OrderBulkSheet(Session &session, QWidget *page)
    : Sheet(page)
    , m_session(session)
    , m_title(plainLabel({}, TextLook::Title))
    , m_summary(plainLabel({}, TextLook::Muted))
    , m_stack(new QStackedWidget)
    , m_state(new EmptyState)
    , m_lines(new QListWidget)
    , m_start(new ActionButton({}, Qt::CTRL | Qt::Key_Return))
{
    setObjectName(QStringLiteral("orderBulkSheet"));
    m_summary->setObjectName(QStringLiteral("bulkSummaryLabel"));
    m_summary->setWordWrap(true);
    m_lines->setObjectName(QStringLiteral("bulkOrdersList"));
    m_lines->setAccessibleName(tr("The chosen orders"));
    m_lines->setFixedHeight(listHeight);
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setWordWrap(true);
    m_lines->setSelectionMode(QAbstractItemView::NoSelection);
    m_start->setObjectName(QStringLiteral("bulkStartButton"));
    setLook(m_start, ButtonLook::Primary);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("bulkCloseButton"));
    setLook(close, ButtonLook::Quiet);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_lines);

    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(Space::Page, Space::Large, Space::Page, Space::Large);
    layout->setSpacing(Space::Small);
    layout->addWidget(m_title);
    layout->addWidget(m_summary);
    layout->addWidget(m_stack);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_start);
    layout->addLayout(buttons);
    setForm(form, sheetWidth);
    setFirstField(close);

    connect(close, &QPushButton::clicked, this, &Sheet::close);
    connect(m_start, &QPushButton::clicked, this, &OrderBulkSheet::start);
    connect(this, &Sheet::closed, this, [this] {
        (void)m_questions.next();
        m_cancel.cancel();
    });
}

QString OrderBulkSheet::question(int orders) const
{
    return m_toStatus == QLatin1String("CONFIRMED") ? tr("Confirm %Ln order(s)", nullptr, orders) : tr("Start %Ln order(s)", nullptr, orders);
}

void OrderBulkSheet::openFor(PageSource &source, const ListReading &chosen, const QString &toStatus)
{
    m_toStatus = toStatus;
    m_orders.clear();
    m_title->setText(moveWords(toStatus));
    m_summary->clear();
    m_start->hide();
    m_state->showLoading(tr("Looking at the orders"));
    m_stack->setCurrentWidget(m_state);
    open();
    m_cancel = CancelToken();
    deliver(OrderBulk::read(source, chosen, m_cancel), this, m_questions.next(), [this](const Result<QList<BulkOrder>> &orders) { show(orders); });
}

void OrderBulkSheet::addLine(const QString &number, const QString &words, bool good)
{
    auto *line = new QListWidgetItem(Icons::icon(good ? QStringLiteral("check") : QStringLiteral("minus"), good ? Tone::Good : Tone::Neutral),
                                     //: %1 is an order's number, %2 what happens to it.
                                     tr("%1: %2").arg(number, words));
    m_lines->addItem(line);
}

void OrderBulkSheet::show(const Result<QList<BulkOrder>> &orders)
{
    if (!orders) {
        m_state->showFailed(tr("The orders could not be read"), orders.error().message, {});
        return;
    }
    m_lines->clear();
    m_orders.clear();
    int others = 0;
    for (const BulkOrder &order : *orders) {
        const bool fits = order.status == OrderBulk::from(m_toStatus);
        if (fits)
            m_orders.append(order);
        else
            ++others;
        const QString word = orderState(order.status).word;
        addLine(order.number, fits ? tr("%1 → %2").arg(word, orderState(m_toStatus).word) : tr("stays %1").arg(word.toLower()), fits);
    }
    QString summary = tr("%Ln order(s) can be changed.", nullptr, int(m_orders.size()));
    if (others > 0)
        summary += QLatin1Char(' ') + tr("%Ln cannot.", nullptr, others);
    if (orders->size() == OrderBulk::mostOrders)
        summary += QLatin1Char(' ') + tr("At most %1 at once.").arg(Format::count(OrderBulk::mostOrders));
    m_summary->setText(summary);
    m_stack->setCurrentWidget(m_lines);
    m_start->setText(question(int(m_orders.size())));
    m_start->setVisible(!m_orders.isEmpty());
    m_start->setEnabled(true);
    if (!m_orders.isEmpty())
        m_start->setFocus();
}

void OrderBulkSheet::start()
{
    m_start->setEnabled(false);
    const QPointer<OrderBulkSheet> sheet(this);
    const auto ticket = m_questions.next();
    m_session.tasks().start(question(int(m_orders.size())), m_orders.size(), [this, ticket](const TaskControl &control) {
        const auto moved = OrderBulk::move(m_session.executor(), m_orders, m_toStatus, control);
        // To the page whether the sheet is still open or not; to the sheet as long as it shows these orders.
        deliver(moved, this, [this, ticket](const Result<QList<BulkOutcome>> &outcomes) {
            QList<QUuid> done;
            for (const BulkOutcome &outcome : outcomes ? *outcomes : QList<BulkOutcome>()) {
                if (outcome.moved)
                    done.append(outcome.id);
            }
            if (!done.isEmpty())
                emit changed(done);
            if (ticket.isCurrent())
                showOutcomes(outcomes);
        });
        return QFuture<Result<QList<BulkOutcome>>>(moved).then([](const Result<QList<BulkOutcome>> &outcomes) -> Result<TaskResult> {
            if (!outcomes)
                return failure(outcomes.error());
            const auto done = int(std::count_if(outcomes->cbegin(), outcomes->cend(), [](const BulkOutcome &one) { return one.moved; }));
            QString message = tr("%Ln order(s) changed.", nullptr, done);
            if (const int refused = int(outcomes->size()) - done; refused > 0)
                message += QLatin1Char(' ') + tr("%Ln was refused.", nullptr, refused);
            return TaskResult{.message = message};
        });
    });
}

void OrderBulkSheet::showOutcomes(const Result<QList<BulkOutcome>> &outcomes)
{
    if (!outcomes) {
        // The same orders with the same commands: none of them twice.
        m_summary->setText(outcomes.error().message);
        m_start->setEnabled(true);
        return;
    }
    m_lines->clear();
    int done = 0;
    for (const BulkOutcome &outcome : *outcomes) {
        done += outcome.moved ? 1 : 0;
        addLine(outcome.number, outcome.moved ? tr("is now %1").arg(orderState(m_toStatus).word.toLower()) : outcome.why, outcome.moved);
    }
    const int refused = int(outcomes->size()) - done;
    m_summary->setText(tr("%Ln order(s) changed.", nullptr, done) + (refused > 0 ? QLatin1Char(' ') + tr("%Ln was refused.", nullptr, refused) : QString()));
    m_start->hide();
}
