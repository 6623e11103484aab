// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/inbox_sheet.h"

#include "models/shell/inbox.h"
#include "ui/common/empty_state.h"
#include "ui/common/look.h"
#include "ui/shell/inbox_row.h"

#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int sheetWidth = 560;

} // namespace

InboxSheet::InboxSheet(QWidget *window)
    : Sheet(window)
    , m_count(plainLabel({}, TextLook::Muted))
    , m_readAll(new QPushButton(tr("Mark all as read")))
    , m_empty(new EmptyState)
{
    setObjectName(QStringLiteral("inboxSheet"));
    setAccessibleName(tr("News"));
    m_count->setObjectName(QStringLiteral("inboxCountLabel"));
    m_readAll->setObjectName(QStringLiteral("inboxReadAllButton"));
    auto *close = new QPushButton(tr("Close (Esc)"));
    close->setObjectName(QStringLiteral("closeInboxButton"));
    for (QPushButton *button : {m_readAll, close})
        setLook(button, ButtonLook::Quiet);
    m_empty->showEmpty(QStringLiteral("inbox"), tr("Nothing needs you"), tr("Approvals, deliveries and what became of your own requests appear here."));

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(plainLabel(tr("News"), TextLook::Title));
    words->addWidget(m_count);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(2 * Space::Medium, Space::Large, Space::Medium, Space::Small);
    header->addLayout(words);
    header->addStretch();
    header->addWidget(m_readAll);
    header->addWidget(close);
    auto *form = new QWidget;
    m_layout = new QVBoxLayout(form);
    m_layout->setContentsMargins(Space::Medium, 0, Space::Medium, Space::Medium);
    m_layout->setSpacing(2);
    m_layout->addWidget(m_empty);
    setHead(header);
    setForm(form, sheetWidth);
    setFirstField(close);

    connect(close, &QPushButton::clicked, this, &InboxSheet::close);
    connect(m_readAll, &QPushButton::clicked, this, [this] { m_inbox->markAllRead(); });
}

void InboxSheet::openWith(Inbox &inbox, std::function<bool(const InboxItem &)> leads)
{
    m_inbox = &inbox;
    m_leads = std::move(leads);
    // Unique: one list, however often it is opened.
    connect(&inbox, &Inbox::changed, this, &InboxSheet::fill, Qt::UniqueConnection);
    connect(&inbox, &QObject::destroyed, this, [this] { m_inbox = nullptr; });
    fill();
    open();
    if (m_rows != nullptr && !m_inbox->items().isEmpty())
        m_rows->findChild<InboxRow *>()->setFocus(Qt::OtherFocusReason);
}

void InboxSheet::fill()
{
    if (m_inbox == nullptr)
        return;
    const int unread = m_inbox->unread();
    m_count->setText(unread == 0 ? tr("All read") : tr("%Ln unread", nullptr, unread));
    m_readAll->setEnabled(unread > 0);
    m_empty->setVisible(m_inbox->items().isEmpty());
    if (m_rows != nullptr) {
        m_rows->hide();
        m_rows->deleteLater(); // the press that led here may be one of its rows'
    }
    m_rows = new QWidget;
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    for (const InboxItem &item : m_inbox->items()) {
        auto *row = new InboxRow(InboxWords::of(item), item.at, m_inbox->isRead(item), m_leads(item));
        row->setObjectName(QStringLiteral("inboxRow"));
        rows->addWidget(row);
        connect(row, &InboxRow::clicked, this, [this, item] {
            const bool leads = m_leads(item);
            m_inbox->markRead(item.id);
            if (!leads)
                return;
            close();
            emit chosen(item);
        });
    }
    m_layout->addWidget(m_rows);
}

void InboxSheet::mousePressEvent(QMouseEvent *event)
{
    // Presses in the form end there; this one is beside it.
    event->accept();
    close();
}
