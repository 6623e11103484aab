// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/inbox_words.h"

#include "ui/common/format.h"

#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Inbox)
};

} // namespace

InboxWords InboxWords::of(const InboxItem &item)
{
    using Kind = InboxItem::Kind;
    const QString money = item.currency.isEmpty() ? QString() : Format::money(item.amount, item.currency);
    const QString subject = Format::isolated(item.subject);
    const QString person = Format::isolated(item.person);
    switch (item.kind) {
    case Kind::RefundToApprove:
        return {Tr::tr("A refund of %1 waits for your approval").arg(money), Tr::tr("%1 · asked for by %2").arg(subject, person), QStringLiteral("desk-refunds"),
                Tone::Waiting};
    case Kind::RefundApproved:
        return {Tr::tr("Your refund of %1 was approved").arg(money), subject, QStringLiteral("success"), Tone::Good};
    case Kind::RefundRefused:
        return {Tr::tr("Your refund of %1 was refused").arg(money), subject, QStringLiteral("warning"), Tone::Refunded};
    case Kind::RefundFailed:
        return {Tr::tr("Your refund of %1 failed").arg(money), subject, QStringLiteral("error"), Tone::Bad};
    case Kind::TransferComing:
        return {Tr::tr("Stock is on its way to %1").arg(person), Tr::tr("from %1").arg(subject), QStringLiteral("truck"), Tone::Shipped};
    case Kind::CountToReview:
        return {Tr::tr("A count in %1 waits for review").arg(subject), Tr::tr("begun by %1").arg(person), QStringLiteral("desk-warehouses"), Tone::Waiting};
    case Kind::JobFailed:
        return {Tr::tr("The job %1 failed").arg(subject), item.person.isEmpty() ? Tr::tr("It runs again when it is due.") : item.person, QStringLiteral("error"), Tone::Bad};
    case Kind::OwnWorkFailed:
        return {item.subject, item.person, QStringLiteral("error"), Tone::Bad};
    }
    Q_UNREACHABLE();
}
