// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/administration/messages_page.h"

#include "models/administration/administration_lists.h"
#include "models/db/session.h"
#include "models/list/page_source.h"
#include "ui/administration/administration_words.h"
#include "ui/common/action_button.h"
#include "ui/common/card.h"
#include "ui/common/card_parts.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/detail_header.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/named_values.h"
#include "ui/common/record_table.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

class TypeDelegate final : public RowDelegate
{
public:
    [[nodiscard]] QString text(const QModelIndex &index) const override { return notificationTitle(index.data().toString()); }
};

class ChannelDelegate final : public RowDelegate
{
public:
    [[nodiscard]] QString text(const QModelIndex &index) const override { return channelTitle(index.data().toString()); }
};

QWidget *textContent(const MessageDetail &message)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Small);
    if (!message.subject.isEmpty())
        layout->addWidget(selectable(wrapped(plainLabel(message.subject, TextLook::Strong))));
    QLabel *text = selectable(wrapped(plainLabel(message.content)));
    text->setObjectName(QStringLiteral("messageContentLabel"));
    layout->addWidget(text);
    return content;
}

} // namespace

MessagesPage::MessagesPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : RecordDeskPage(session, tr("Messages"), messageListDefinition(), std::move(source),
                     {.name = QStringLiteral("messages"), .relation = {}, .keyColumn = {}, .nouns = {.counted = [](int n) { return tr("%Ln message(s)", nullptr, n); }, .icon = QStringLiteral("desk-notifications"), .emptyTitle = tr("No message is like that"), .emptyText = tr("Nothing waits and nothing failed in this view. Choose another one to see more."), .failedTitle = tr("The messages could not be loaded"), .name = tr("Messages")}, .views = messageViews()},
                     QStringLiteral("message"), {.name = tr("Message"), .icon = QStringLiteral("desk-notifications"), .nothingTitle = tr("No message chosen"), .nothingText = tr("Choose one to read it and to see what became of it."), .failedTitle = tr("The message could not be loaded")}, parent)
    , m_queries(session.executor())
    , m_resend(new ActionButton(tr("Send again"), Qt::CTRL | Qt::Key_Return))
    , m_order(new QPushButton(tr("Show the order")))
    , m_text(pane()->addCard("messageTextCard", tr("Text")))
    , m_story(pane()->addCard("messageStoryCard", tr("What became of it")))
{
    list()->setDelegate(QStringLiteral("state"), new ChipDelegate(messageState));
    list()->setDelegate(QStringLiteral("type"), new TypeDelegate);
    list()->setDelegate(QStringLiteral("channel"), new ChannelDelegate);
    m_resend->setObjectName(QStringLiteral("resendButton"));
    m_order->setObjectName(QStringLiteral("messageOrderButton"));
    header()->addAction(m_resend);
    header()->addAction(m_order);
    connect(m_order, &QPushButton::clicked, this, [this] { emit recordRequested(QStringLiteral("orders"), m_message->orderId.toString(QUuid::WithoutBraces)); });
    m_resend->setVisible(session.hasAnyRole(Role::Admin));
    connect(m_resend, &QPushButton::clicked, this, [this] {
        run(
            {{QStringLiteral("resend"), key()}}, [this](const CommandId &id) { return m_queries.resend(id, m_message->id); },
            tr("It waits to be sent again."));
    });
}

MessagesPage::~MessagesPage() = default;

void MessagesPage::load()
{
    await(m_queries.message(id(), freshToken()), [this](const MessageDetail &message) {
        m_message = message;
        show(message);
    });
}

void MessagesPage::showBusy(bool busy)
{
    m_resend->setEnabled(!busy && m_message && m_message->canBeSentAgain());
}

void MessagesPage::show(const MessageDetail &message)
{
    header()->show(notificationTitle(message.type), messageState(message.status), dotted({Format::isolated(message.customerName), channelTitle(message.channel), message.orderNumber}));
    showBusy(false);
    m_resend->setToolTip(plainTip(message.canBeSentAgain() ? QString() : tr("Only a message that failed is sent again.")));
    m_order->setVisible(!message.orderNumber.isEmpty());
    m_text->setContent(textContent(message));
    QList<QPair<QString, QString>> rows{{tr("To"), message.recipient}, {tr("Queued"), Format::stamp(message.createdAt)}};
    if (message.scheduledAt > message.createdAt)
        rows.append({tr("Not before"), Format::stamp(message.scheduledAt)});
    for (const auto &[title, moment] : {std::pair{tr("Sent"), message.sentAt}, std::pair{tr("Arrived"), message.deliveredAt}, std::pair{tr("Opened"), message.openedAt}}) {
        if (moment.isValid())
            rows.append({title, Format::stamp(moment)});
    }
    if (message.retries > 0)
        rows.append({tr("Tries"), tr("%1 of %2").arg(Format::count(message.retries), Format::count(message.mostRetries))});
    if (!message.error.isEmpty())
        rows.append({tr("Failed because"), message.error});
    for (const MessageResend &again : message.resends)
        rows.append({tr("Sent again"), tr("%1 by %2", "when, who").arg(Format::when(again.at), Format::isolated(again.who))});
    m_story->setContent(namedValues(rows));
}
